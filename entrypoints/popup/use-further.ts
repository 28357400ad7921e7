/** Sources that are asked only when the reader wants it, and the permission to call them. */

import { useEffect, useState } from 'preact/hooks';
import { askForHosts } from '../../lib/platform/readers-choice.ts';
import type { Finding } from '../../lib/work/copy.ts';

/** Undefined when there is nobody further to ask. The function must be called from a click. */
export function useFurther(finding: Finding | undefined): (() => Promise<boolean>) | undefined {
  const [origins, setOrigins] = useState<string[]>([]);
  const ids = (finding?.complete ? finding.asked : [])
    .filter(({ outcome, reason }) => outcome === 'skipped' && reason === 'on-request')
    .map(({ source }) => source);
  const key = ids.join(' ');

  useEffect(() => {
    if (ids.length === 0) return setOrigins([]);
    // Loaded before the click: a browser grants permissions only in the very moment of one.
    void import('../../lib/lookup/all-sources.ts').then(({ allSources }) =>
      setOrigins(
        allSources.filter(({ id }) => ids.includes(id)).flatMap((source) => source.origins),
      ),
    );
  }, [key]);

  return origins.length > 0 ? () => askForHosts(origins) : undefined;
}
