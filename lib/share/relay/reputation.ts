/** Which relays have behaved badly, and until when they are not chosen. */

import type { RelayRow } from '../../store/sharing-rows.ts';
import type { World } from '../world.ts';

export interface RelayBook {
  /** All that is known; rows of relays never met are missing. */
  load(): Promise<RelayRow[]>;
  save(record: RelayRow): void;
}

export const banMs = 60 * 60_000;
export const strikesUntilBan = 3;

export class Reputation {
  readonly #records = new Map<string, RelayRow>();

  constructor(
    private readonly book: RelayBook,
    private readonly world: World,
  ) {}

  async load(): Promise<void> {
    for (const record of await this.book.load()) {
      this.#records.set(record.url, { ...record, state: 'closed', failures: 0 });
    }
  }

  of(url: string): RelayRow {
    return this.#records.get(url) ?? { ...blank, url };
  }

  note(url: string, change: Partial<RelayRow>): void {
    const record = { ...this.of(url), ...change };
    this.#records.set(url, record);
    this.book.save(record);
  }

  isBanned(url: string): boolean {
    const left = this.of(url).bannedUntil - this.world.now();
    // Longer than any ban lasts: the clock was wrong then.
    return left > 0 && left <= banMs;
  }

  /** True when that was one too many. What is grave is so at once. */
  strike(url: string, reason: string, grave = false): boolean {
    const strikes = this.of(url).strikes + (grave ? strikesUntilBan : 1);
    if (strikes < strikesUntilBan) {
      this.note(url, { strikes, lastError: reason });
      return false;
    }
    const bannedUntil = this.world.now() + banMs;
    this.note(url, { strikes: 0, lastError: reason, bannedUntil });
    return true;
  }

  /** It does no wrong, but is of no use to us for now. */
  rest(url: string, reason: string): void {
    this.note(url, { lastError: reason, bannedUntil: this.world.now() + banMs });
  }

  /** The best first: those that can be reached before those that could not. */
  choose(urls: readonly string[], count: number): string[] {
    const fit = [...new Set(urls)].filter((url) => !this.isBanned(url));
    const unreachable = (url: string) => Math.floor(this.of(url).failures / 3);
    return fit.toSorted((a, b) => unreachable(a) - unreachable(b)).slice(0, count);
  }
}

const blank = {
  state: 'closed',
  strikes: 0,
  bannedUntil: 0,
  failures: 0,
  lastError: '',
  lastSeen: 0,
} as const;
