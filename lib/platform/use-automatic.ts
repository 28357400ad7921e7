import { useEffect, useState } from 'preact/hooks';
import { askForAutomatic, automaticGranted, endAutomatic } from './automatic.ts';
import { report } from './log.ts';

/** Whether the automatic mode is on (undefined: not known yet), and the two ways to change it. */
export function useAutomatic() {
  const [on, setOn] = useState<boolean>();
  useEffect(() => report(automaticGranted().then(setOn)), []);
  return {
    on,
    turnOn: () => report(askForAutomatic().then(setOn)),
    turnOff: () => report(endAutomatic().then((ended) => setOn(!ended))),
  };
}
