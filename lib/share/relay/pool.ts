/** At least three relays at once for one purpose: a union of what each of them has. */

import type { Filter, SignedEvent } from '../keeper.ts';
import type { SubscriptionEars } from './client.ts';
import { RelayLine, type LineEnv } from './line.ts';

interface Watch {
  filters: () => Filter[];
  ears: (line: RelayLine) => SubscriptionEars;
  ends: Map<RelayLine, () => void>;
}

export const relaysAtOnce = 3;

export class RelayPool {
  readonly #lines = new Map<string, RelayLine>();
  readonly #watches = new Set<Watch>();
  #isOpen = false;

  constructor(
    /** The best-loved first; the rest are for when others fail. */
    private readonly candidates: () => readonly string[],
    private readonly env: LineEnv,
    /** A relay came in, at the start or in another's place. */
    private readonly joined: (line: RelayLine) => void = () => undefined,
  ) {}

  get lines(): RelayLine[] {
    return [...this.#lines.values()];
  }

  open(): void {
    this.#isOpen = true;
    this.choose();
  }

  close(): void {
    this.#isOpen = false;
    for (const line of this.lines) this.#drop(line);
  }

  /** Looks whether better relays are to be had; called again when the lists or the times change. */
  choose(): void {
    if (!this.#isOpen) return;
    const chosen = this.env.reputation.choose(this.candidates(), relaysAtOnce);
    for (const line of this.lines) if (!chosen.includes(line.url)) this.#drop(line);
    for (const url of chosen) if (!this.#lines.has(url)) this.#add(url);
  }

  subscribe(filters: () => Filter[], ears: (line: RelayLine) => SubscriptionEars): () => void {
    const watch: Watch = { filters, ears, ends: new Map() };
    this.#watches.add(watch);
    for (const line of this.lines) watch.ends.set(line, line.subscribe(filters, ears(line)));
    return () => {
      this.#watches.delete(watch);
      for (const end of watch.ends.values()) end();
    };
  }

  /** To all that are connected, without a second attempt: for what is worth nothing later. */
  async announce(event: SignedEvent): Promise<number> {
    const open = this.lines.filter((line) => line.isOpen);
    const answers = await Promise.all(open.map((line) => line.publish(event)));
    return answers.filter(({ accepted }) => accepted).length;
  }

  #add(url: string): void {
    const line = new RelayLine(url, this.env, () => this.choose());
    this.#lines.set(url, line);
    for (const watch of this.#watches) {
      watch.ends.set(line, line.subscribe(watch.filters, watch.ears(line)));
    }
    line.start();
    this.joined(line);
  }

  #drop(line: RelayLine): void {
    this.#lines.delete(line.url);
    for (const watch of this.#watches) {
      watch.ends.get(line)?.();
      watch.ends.delete(line);
    }
    line.stop();
  }
}
