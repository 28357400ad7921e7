/** Hands what comes in to the keeper, one after the other, however fast it comes. */

import type { EventKeeper, SignedEvent, Taken } from '../keeper.ts';

/** Events that may wait; what comes above that is fetched by the next reconciliation. */
const mostWaiting = 1000;
/** Given to the keeper together: many are checked faster than one by one. */
const mostTogether = 500;

interface Waiting {
  event: SignedEvent;
  from: string;
  done(taken: Promise<Taken>): void;
}

export class Intake {
  readonly #queue: Waiting[] = [];
  #open = 0;
  #isRunning = false;

  constructor(private readonly keeper: EventKeeper) {}

  /** Null when too much waits. */
  take(event: SignedEvent, from: string): Promise<Taken> | null {
    if (this.#open >= mostWaiting) return null;
    this.#open += 1;
    const taken = new Promise<Taken>((done) => this.#queue.push({ event, from, done }));
    if (!this.#isRunning) void this.#run();
    return taken.finally(() => (this.#open -= 1));
  }

  /** Never rejects: whoever handed an event over hears what became of it. */
  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#queue.length > 0) {
      // What arrives in the same moment goes together.
      await Promise.resolve();
      const some = this.#nextFromOne();
      const taking = this.keeper.takeAll(
        some.map(({ event }) => event),
        some[0]!.from,
      );
      for (const [place, { done }] of some.entries()) done(taking.then((taken) => taken[place]!));
      await taking.catch(() => undefined);
    }
    this.#isRunning = false;
  }

  #nextFromOne(): Waiting[] {
    const { from } = this.#queue[0]!;
    const other = this.#queue.findIndex((waiting) => waiting.from !== from);
    const end = other === -1 ? this.#queue.length : other;
    return this.#queue.splice(0, Math.min(end, mostTogether));
  }
}

/** Forged, altered or broken, which no honest relay or reader passes on. */
export function isForged(taken: Taken): taken is { refused: string } {
  return typeof taken === 'object' && taken.refused.startsWith('invalid');
}
