/** Connections that are being made, each to one running browser; given up after a while. */

import type { World } from '../world.ts';
import type { Offer } from './connector.ts';

export interface Attempt {
  /** An offer that was answered. */
  isPromise: boolean;
  offer?: Offer;
  cancel(): void;
}

const triesForMs = 30_000;

export class Attempts {
  readonly #all = new Map<string, Attempt>();
  readonly #timers = new Map<Attempt, () => void>();

  constructor(private readonly world: World) {}

  get size(): number {
    return this.#all.size;
  }

  /** Own offers may never be answered; only what was promised counts. */
  get promised(): number {
    return [...this.#all.values()].filter(({ isPromise }) => isPromise).length;
  }

  get(session: string): Attempt | undefined {
    return this.#all.get(session);
  }

  /** In place of the one before, which is cancelled. */
  start(session: string, isPromise = false): Attempt {
    this.#all.get(session)?.cancel();
    this.end(session);
    const attempt = { isPromise, cancel: () => undefined };
    this.#all.set(session, attempt);
    const late = () => {
      this.end(session);
      attempt.cancel();
    };
    this.#timers.set(attempt, this.world.within(triesForMs, late));
    return attempt;
  }

  /** Connected, or given up. With `only`, when it has not been replaced by another. */
  end(session: string, only = this.#all.get(session)): void {
    const attempt = this.#all.get(session);
    if (!attempt || attempt !== only) return;
    this.#all.delete(session);
    this.#timers.get(attempt)?.();
    this.#timers.delete(attempt);
  }

  close(): void {
    for (const [session, attempt] of this.#all) {
      this.end(session);
      attempt.cancel();
    }
  }
}
