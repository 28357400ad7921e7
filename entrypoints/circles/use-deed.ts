import { useState } from 'preact/hooks';
import { deedFault } from './deed-fault.ts';

/** Something that takes a moment and may fail: whether it is under way, and why it failed last. */
export function useDeed() {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  return {
    isBusy,
    fault,
    run(deed: () => Promise<unknown>): void {
      setBusy(true);
      setFault('');
      deed()
        .catch((error: unknown) => setFault(deedFault(error)))
        .finally(() => setBusy(false));
    },
  };
}
