/** A part that comes after the answer, which nothing may delay. */

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function Later<Props extends object>({
  load,
  ...props
}: Props & { load: () => Promise<ComponentType<Props>> }) {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    // In a turn of its own: what the page asks first, it asks before dozens of files are fetched.
    const turn = setTimeout(() => {
      load().then((component) => setLoaded(() => component), setFailure);
    });
    return () => clearTimeout(turn);
  }, [load]);
  if (failure) throw failure;
  return Loaded ? <Loaded {...(props as unknown as Props)} /> : null;
}
