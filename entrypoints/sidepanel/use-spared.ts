import { useEffect } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';
import { askToPersist } from '../../lib/store/persistence.ts';

/** With the first note the browser is asked to spare our data. */
export function useSpared(hasNotes: boolean): void {
  useEffect(() => {
    if (hasNotes) report(askToPersist(navigator.storage));
  }, [hasNotes]);
}
