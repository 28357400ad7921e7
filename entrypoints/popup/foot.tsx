import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';

interface FootProps {
  host: string | undefined;
}

/** Comes after the answer, which nothing may delay. */
export function Foot(props: FootProps) {
  const [Loaded, setLoaded] = useState<ComponentType<FootProps>>();
  useEffect(
    () =>
      report(
        import('./automatic-mode.tsx').then((module) => setLoaded(() => module.AutomaticMode)),
      ),
    [],
  );
  return Loaded ? <Loaded {...props} /> : null;
}
