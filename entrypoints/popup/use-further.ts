/** Sources that are asked only when the reader wants it, and the permission to call them. */

import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';
import type { Finding } from '../../lib/work/copy.ts';

/** Undefined when there is nobody further to ask. The function must be called from a click. */
export function useFurther(finding: Finding | undefined): (() => Promise<boolean>) | undefined {
  const [ask, setAsk] = useState<() => Promise<boolean>>();
  const ids = (finding?.complete ? finding.asked : [])
    .filter(({ outcome, reason }) => outcome === 'skipped' && reason === 'on-request')
    .map(({ source }) => source);
  const key = ids.join(' ');

  useEffect(() => {
    if (ids.length === 0) return setAsk(undefined);
    // Loaded before the click: a browser grants permissions only in the very moment of one.
    report(loadAsk(ids).then((loaded) => setAsk(() => loaded)));
  }, [key]);

  return ask;
}

async function loadAsk(ids: string[]): Promise<(() => Promise<boolean>) | undefined> {
  const [{ allSources }, { askForHosts }] = await Promise.all([
    import('../../lib/lookup/all-sources.ts'),
    import('../../lib/platform/readers-choice.ts'),
  ]);
  const origins = allSources
    .filter(({ id }) => ids.includes(id))
    .flatMap((source) => source.origins);
  return origins.length > 0 ? () => askForHosts(origins) : undefined;
}
