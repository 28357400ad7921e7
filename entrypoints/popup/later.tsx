/** A part that comes after the answer, which nothing may delay. */

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';

export function Later<Props extends object>({
  load,
  ...props
}: Props & { load: () => Promise<ComponentType<Props>> }) {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  useEffect(() => report(load().then((component) => setLoaded(() => component))), [load]);
  return Loaded ? <Loaded {...(props as unknown as Props)} /> : null;
}
