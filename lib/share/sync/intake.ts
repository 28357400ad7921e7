/**
 * Hands what comes in to the keeper, however fast it comes: while the database writes some, the next are
 * checked, but the same event never twice at once.
 */

import type { EventKeeper, SignedEvent, Taken } from '../keeper.ts';

/** Events that may wait; what comes above that is fetched by the next reconciliation. */
const mostWaiting = 2000;
/** Given to the keeper together: many are checked faster than one by one. */
const mostTogether = 500;
/** Times that the keeper is at work at once. */
const mostRunning = 2;

interface Waiting {
  event: SignedEvent;
  from: string;
  done(taken: Promise<Taken>): void;
}

export class Intake {
  #queue: Waiting[] = [];
  /** Ids that the keeper is at work on. */
  readonly #inHand = new Set<string>();
  #open = 0;
  #running = 0;

  constructor(private readonly keeper: EventKeeper) {}

  /** Null when too much waits. */
  take(event: SignedEvent, from: string): Promise<Taken> | null {
    if (this.#open >= mostWaiting) return null;
    this.#open += 1;
    const taken = new Promise<Taken>((done) => this.#queue.push({ event, from, done }));
    if (this.#running < mostRunning) void this.#run();
    return taken.finally(() => (this.#open -= 1));
  }

  /** Never rejects: whoever handed an event over hears what became of it. */
  async #run(): Promise<void> {
    this.#running += 1;
    for (;;) {
      // What arrives in the same moment goes together.
      await Promise.resolve();
      const some = this.#nextFromOne();
      if (some.length === 0) break;
      for (const { event } of some) this.#inHand.add(event.id);
      const taking = this.keeper.takeAll(
        some.map(({ event }) => event),
        some[0]!.from,
      );
      for (const [place, { done }] of some.entries()) done(taking.then((taken) => taken[place]!));
      await taking.catch(() => undefined);
      for (const { event } of some) this.#inHand.delete(event.id);
    }
    this.#running -= 1;
  }

  /** What is in hand already waits: if that one is genuine, there is nothing more to do. */
  #nextFromOne(): Waiting[] {
    const isFree = ({ event }: Waiting) => !this.#inHand.has(event.id);
    const from = this.#queue.find(isFree)?.from;
    if (from === undefined) return [];
    const mine = this.#queue.filter((one) => one.from === from && isFree(one));
    const some = new Set(mine.slice(0, mostTogether));
    this.#queue = this.#queue.filter((one) => !some.has(one));
    return [...some];
  }
}

/** Forged, altered or broken, which no honest relay or reader passes on. */
export function isForged(taken: Taken): taken is { refused: string } {
  return typeof taken === 'object' && taken.refused.startsWith('invalid');
}
