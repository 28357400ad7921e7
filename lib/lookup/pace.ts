/** How often a host may be asked: a token bucket kept as one number (GCRA, ITU-T I.371). */

export interface Pace {
  /** At most so many requests … */
  requests: number;
  /** … in any stretch of so many milliseconds. */
  perMs: number;
  /** Requests under way at one time. */
  atOnce: number;
  /** How many may follow each other without a pause. Absent: a third of `requests`. */
  burst?: number;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** For operators that publish no limit. */
export const gentlePace: Pace = { requests: 2, perMs: second, atOnce: 2 };

/** Requests do not travel equally fast: two that left a second apart may arrive closer together. */
const slack = 1.1;

/**
 * With a burst of b and one more request every `interval`, no stretch of `perMs` holds more than
 * b - 1 + perMs / interval requests; the interval is chosen so that this stays a little below the allowance.
 */
export class Bucket {
  readonly #interval: number;
  /** How long before the bucket is full again it may be drawn on: b - 1 intervals. */
  readonly #ahead: number;
  /** The moment from which the bucket is full again. */
  #fullAt = Number.NEGATIVE_INFINITY;

  constructor({ requests, perMs, burst = Math.ceil(requests / 3) }: Pace) {
    this.#interval = Math.round((slack * perMs) / (requests - burst + 1));
    this.#ahead = (burst - 1) * this.#interval;
  }

  /** How long the next request has to wait, in milliseconds. */
  waitAt(now: number): number {
    return Math.max(0, this.#fullAt - this.#ahead - now);
  }

  /** Takes one token; returns how long to wait before using it. */
  take(now: number): number {
    const wait = this.waitAt(now);
    this.#fullAt = Math.max(this.#fullAt, now) + this.#interval;
    return wait;
  }
}
