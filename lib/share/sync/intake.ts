/** Hands what comes in to the keeper, one after the other, however fast it comes. */

import type { EventKeeper, SignedEvent, Taken } from '../keeper.ts';

/** Events that may wait; what comes above that is fetched by the next reconciliation. */
const mostWaiting = 1000;

export class Intake {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly keeper: EventKeeper) {}

  /** Null when too much waits. */
  take(event: SignedEvent, from: string): Promise<Taken> | null {
    if (this.#waiting >= mostWaiting) return null;
    this.#waiting += 1;
    const taken = this.#last.then(() => this.keeper.take(event, from));
    this.#last = taken.catch(() => undefined).finally(() => (this.#waiting -= 1));
    return taken;
  }
}

/** Forged, altered or broken, which no honest relay or reader passes on. */
export function isForged(taken: Taken): taken is { refused: string } {
  return typeof taken === 'object' && taken.refused.startsWith('invalid');
}
