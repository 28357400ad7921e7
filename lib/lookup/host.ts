/** The door of one host: lets requests in at its pace, and none while it asked for peace. */

import { LookupError } from '../work/errors.ts';
import { Circuit } from './circuit.ts';
import { Bucket, second, type Pace } from './pace.ts';
import { untilAborted } from './until-aborted.ts';

/** Whoever would have to wait longer at our own door is told at once that the host is busy. */
const patienceMs = 5 * second;

export class Host {
  #bucket: Bucket;
  #circuit = new Circuit();
  #inside = 0;
  #queue: (() => void)[] = [];

  constructor(
    private readonly pace: Pace,
    private readonly clock: () => number,
  ) {
    this.#bucket = new Bucket(pace);
  }

  /**
   * Resolves when one request may leave; `leave` must be called when it ended. Rejects with a
   * `LookupError` when the host is to be left alone, with the signal's reason when that fires.
   */
  async enter(source: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#inside >= this.pace.atOnce) await this.#place(signal);
    else this.#inside += 1;
    try {
      const now = this.clock();
      const wait = this.#bucket.waitAt(now);
      if (wait > patienceMs) throw new LookupError(source, 'busy', wait);
      const pause = this.#circuit.pauseAt(now + wait);
      if (pause) throw new LookupError(source, pause.reason, pause.forMs);
      this.#bucket.take(now);
      if (wait > 0)
        await sleep(wait, signal).catch((error: unknown) => {
          this.#circuit.abandoned();
          throw error;
        });
    } catch (error) {
      this.#giveUpPlace();
      throw error;
    }
  }

  leave(outcome: 'success' | 'abandoned' | LookupError): void {
    if (outcome === 'success') this.#circuit.succeeded();
    else if (outcome === 'abandoned') this.#circuit.abandoned();
    else this.#circuit.failed(outcome.reason, this.clock(), outcome.retryAfter);
    this.#giveUpPlace();
  }

  async #place(signal: AbortSignal): Promise<void> {
    let called = nothing;
    const turn = new Promise<void>((resolve) => {
      called = resolve;
    });
    this.#queue.push(called);
    try {
      await untilAborted(turn, signal);
    } catch (error) {
      const at = this.#queue.indexOf(called);
      if (at >= 0) this.#queue.splice(at, 1);
      else this.#giveUpPlace(); // called in the same moment: hand the place on
      throw error;
    }
  }

  /** The place goes straight to the next in the queue, so the count of those inside stays true. */
  #giveUpPlace(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}

const nothing = (): void => {};

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await untilAborted(over, signal).finally(() => clearTimeout(timer));
}
