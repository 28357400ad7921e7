/** Two ends of a wire within one program: for tests, and the plainest model of what a wire is. */

import { Inlet, type Wire } from './wire.ts';

export function memoryWires(): [Wire, Wire] {
  const here = new Inlet();
  const there = new Inlet();
  return [end(here, there), end(there, here)];
}

function end(own: Inlet, other: Inlet): Wire {
  return {
    send(frame) {
      if (own.isClosed) return false;
      queueMicrotask(() => void other.frame(frame));
      return true;
    },
    listen: (ears) => own.listen(ears),
    close(reason) {
      if (own.isClosed) return;
      queueMicrotask(() => other.close(reason));
      own.close(reason);
    },
  };
}
