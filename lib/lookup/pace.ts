/** How often a host may be asked: a token bucket kept as one number (GCRA, ITU-T I.371). */

export interface Pace {
  /** At most so many requests … */
  requests: number;
  /** … in any stretch of so many milliseconds. */
  perMs: number;
  /** Requests under way at one time. */
  atOnce: number;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** For operators that publish no limit. */
export const gentlePace: Pace = { requests: 2, perMs: second, atOnce: 2 };

/**
 * The moment from which the bucket is full again. With a burst of b and one more request every
 * `interval`, no stretch of `perMs` holds more than b - 1 + perMs / interval requests; the interval
 * is chosen so that this is exactly the allowance.
 */
export class Bucket {
  #fullAt = Number.NEGATIVE_INFINITY;

  /** Takes one token. Returns how long to wait before using it, in milliseconds. */
  take(pace: Pace, now: number): number {
    const burst = Math.ceil(pace.requests / 3);
    const interval = pace.perMs / (pace.requests - burst + 1);
    const wait = Math.max(0, this.#fullAt - (burst - 1) * interval - now);
    this.#fullAt = Math.max(this.#fullAt, now) + interval;
    return wait;
  }

  /** How long `take` would say to wait, without taking. */
  waitFor(pace: Pace, now: number): number {
    const burst = Math.ceil(pace.requests / 3);
    const interval = pace.perMs / (pace.requests - burst + 1);
    return Math.max(0, this.#fullAt - (burst - 1) * interval - now);
  }
}
