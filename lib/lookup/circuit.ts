/**
 * Leaves a host in peace that fails again and again or asks for a pause, then tries it with a
 * single request: a circuit breaker (Nygard, "Release It!").
 */

import type { FailureReason } from '../work/errors.ts';
import { hour, minute, second } from './pace.ts';

const failuresToOpen = 5;
const firstPauseMs = 30 * second;
const longestPauseMs = 30 * minute;
/** A host may ask for days (OpenAlex has said 15 hours); after this long we ask again. */
const longestRetryAfterMs = hour;
const pauseWithoutRetryAfterMs = minute;

/** Failures that burden the host or the reader. A connection that was never made does not. */
const burdens: ReadonlySet<FailureReason> = new Set([
  'timeout',
  'broken',
  'not-an-answer',
  'too-large',
]);

export interface Pause {
  reason: FailureReason;
  /** Milliseconds until it may be asked again. */
  forMs: number;
}

export class Circuit {
  #failures = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;
  #reason: FailureReason | undefined;
  #probing = false;

  /** Why the host is not to be asked now. Undefined: go ahead, and report how it went. */
  pauseAt(now: number): Pause | undefined {
    if (!this.#reason) return undefined;
    const forMs = this.#closedUntil - now;
    if (forMs > 0) return { reason: this.#reason, forMs };
    // Time is up: one request goes through as a probe, the others wait for what it brings.
    if (this.#probing) return { reason: this.#reason, forMs: second };
    this.#probing = true;
    return undefined;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#reason = undefined;
    this.#probing = false;
  }

  failed(reason: FailureReason, now: number, retryAfter?: number): void {
    this.#probing = false;
    if (reason === 'busy') {
      this.#reason = reason;
      this.#closedUntil =
        now + Math.min(retryAfter ?? pauseWithoutRetryAfterMs, longestRetryAfterMs);
      return;
    }
    if (!burdens.has(reason)) return;
    this.#failures += 1;
    if (this.#failures < failuresToOpen) return;
    const doublings = this.#failures - failuresToOpen;
    this.#reason = reason;
    this.#closedUntil = now + Math.min(firstPauseMs * 2 ** doublings, longestPauseMs);
  }

  /** The request ended without saying anything about the host: its asker left. */
  abandoned(): void {
    this.#probing = false;
  }
}
