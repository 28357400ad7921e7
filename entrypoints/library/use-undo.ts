import { useState } from 'preact/hooks';
import { report } from '../../lib/platform/log.ts';

/** The last thing that was done, and how to take it back. */
export interface Done {
  words: string;
  undo?: () => Promise<void>;
}

export function useUndo() {
  const [done, setDone] = useState<Done>();
  return {
    done,
    /** Runs a change that gives its undo. */
    run: (words: string, change: Promise<() => Promise<void>>) =>
      report(change.then((undo) => setDone({ words, undo }))),
    say: (words: string) => setDone({ words }),
    undo: () => {
      if (done?.undo) report(done.undo());
      setDone(undefined);
    },
  };
}

export type Undoing = ReturnType<typeof useUndo>;
