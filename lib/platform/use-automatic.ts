import { useEffect, useState } from 'preact/hooks';
import { changeReach, currentReach, type Reach } from './automatic.ts';
import { report } from './log.ts';

/** Where the automatic mode works (undefined: not known yet), and the way to change it, from a click. */
export function useReach(): [Reach | undefined, (reach: Reach) => void] {
  const [reach, setReach] = useState<Reach>();
  useEffect(() => report(currentReach().then(setReach)), []);
  return [reach, (wanted) => report(changeReach(wanted).then(setReach))];
}
