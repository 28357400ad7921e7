/**
 * What must be computed of events before they are stored: whether they are genuine, and what lies in
 * envelopes. It knows no database, so it can run beside everything else.
 */

import { hexToBytes } from '@noble/hashes/utils.js';
import type { Rumour, SignedEvent } from '../../store/events/event.ts';
import { Opener } from '../circle/wrap.ts';
import { genuine, type Pause } from '../event/genuine.ts';
import { invalid } from '../event/shape.ts';
import { keysOf } from '../identity/keys.ts';

export interface Examiner {
  /** In the order of the events. */
  areGenuine(events: readonly SignedEvent[]): Promise<boolean[]>;
  /** What lay in those sent to one key, in their order. `secret` in hexadecimal. */
  open(
    secret: string,
    envelopes: readonly SignedEvent[],
  ): Promise<(Rumour | { refused: string })[]>;
}

/** Envelopes opened between two pauses: a hundredth of a second. */
const together = 8;

/** In slices, here and now; those of signatures `atOnce` when nobody waits for a turn. */
export class ExaminerHere implements Examiner {
  readonly #openers = new Map<string, Opener>();

  constructor(
    private readonly pause: Pause,
    private readonly atOnce?: number,
  ) {}

  async areGenuine(events: readonly SignedEvent[]): Promise<boolean[]> {
    const right = await genuine(events, this.pause, this.atOnce);
    return events.map((event) => right.has(event));
  }

  /** Seals are signed too; who holds the circle's key could put others' names on them. */
  async open(
    secret: string,
    envelopes: readonly SignedEvent[],
  ): Promise<(Rumour | { refused: string })[]> {
    const opener = this.#openers.get(secret) ?? new Opener(keysOf(hexToBytes(secret))!);
    this.#openers.set(secret, opener);
    const opened: ReturnType<Opener['open']>[] = [];
    for (const envelope of envelopes) {
      opened.push(opener.open(envelope));
      if (opened.length % together === 0) await this.pause();
    }
    const seals = opened.flatMap((one) => ('seal' in one ? one.seal : []));
    const right = await genuine(seals, this.pause, this.atOnce);
    return opened.map((one) => {
      if ('refused' in one) return one;
      return right.has(one.seal) ? one.rumour : invalid('a forged seal');
    });
  }
}
