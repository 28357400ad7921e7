/** Carries waiting events to relays: to two at least, to three where it can, once to each. */

import type { DeliveryFailure, OutboxRow } from '../../store/sharing-rows.ts';
import { acceptanceOf, notConnected, type Acceptance } from '../relay/acceptance.ts';
import type { RelayLine } from '../relay/line.ts';
import { relaysAtOnce } from '../relay/pool.ts';
import { backOff, type World } from '../world.ts';

/** Where the events wait. */
export interface Outbox {
  waiting(): Promise<OutboxRow[]>;
  sent(id: string, relay: string): Promise<void>;
  failed(id: string, relay: string, failure: DeliveryFailure): Promise<void>;
  state(id: string, change: Pick<OutboxRow, 'state' | 'wanted'>): Promise<void>;
}

export interface CourierEnv {
  world: World;
  box: Outbox;
  lines(): RelayLine[];
  /** How many relays there are to choose from. */
  candidates(): number;
  /** The relay itself has shown that it has the event. */
  arrived(line: RelayLine, id: string): boolean;
  report(error: unknown): void;
}

/** Enough for an event to be safe: one relay may lose it. */
const enough = 2;
const firstPauseMs = 5_000;
const longestPauseMs = 60 * 60_000;
/** After so many refusals of the third relay, two are enough. */
const patience = 6;

export class Courier {
  #holds = new Set<string>();
  #running: Promise<void> | undefined;
  #again = false;
  #cancel = (): void => undefined;
  #isClosed = false;

  constructor(private readonly env: CourierEnv) {}

  /** Whether it will bring this event itself. */
  holds(id: string): boolean {
    return this.#holds.has(id);
  }

  /** Something new waits, a relay came back, or it is time. Resolves when nothing can be done now. */
  wake(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  async #run(): Promise<void> {
    this.#cancel();
    while (this.#again && !this.#isClosed) {
      this.#again = false;
      await this.#round();
    }
  }

  async #round(): Promise<void> {
    const rows = await this.env.box.waiting();
    this.#holds = new Set(rows.map(({ id }) => id));
    const open = this.env.lines().filter((line) => line.isOpen);
    await Promise.all(open.map((line) => this.#toRelay(line, rows)));
    await Promise.all(rows.map((row) => this.#close(row)));
    const times = rows.flatMap((row) => Object.values(row.failed).map(({ nextAt }) => nextAt));
    const next = Math.min(...times.filter((time) => time > this.env.world.now()));
    if (next === Infinity || this.#isClosed) return;
    this.#cancel = this.env.world.after(next - this.env.world.now(), () => {
      this.wake().catch(this.env.report);
    });
  }

  async #toRelay(line: RelayLine, rows: OutboxRow[]): Promise<void> {
    for (const row of rows) {
      if (!line.isOpen || this.#isClosed) return;
      const due = (row.failed[line.url]?.nextAt ?? 0) <= this.env.world.now();
      if (row.sent[line.url] !== undefined || !due) continue;
      const arrived = this.env.arrived(line, row.id);
      const acceptance = arrived ? acceptanceOf(true, '') : await line.publish(row.event);
      // That says something about the connection, not about the event.
      if (acceptance.reason !== notConnected) await this.#note(row, line.url, acceptance);
    }
  }

  async #note(row: OutboxRow, relay: string, acceptance: Acceptance): Promise<void> {
    const { world, box } = this.env;
    if (acceptance.accepted) {
      row.sent[relay] = world.now();
      delete row.failed[relay];
      return box.sent(row.id, relay);
    }
    const attempts = (row.failed[relay]?.attempts ?? 0) + 1;
    const pause = backOff(world, attempts - 1, firstPauseMs, longestPauseMs);
    const nextAt = acceptance.final ? Infinity : world.now() + pause;
    const failure = { reason: acceptance.reason, attempts, nextAt };
    row.failed[relay] = failure;
    return box.failed(row.id, relay, failure);
  }

  async #close(row: OutboxRow): Promise<void> {
    const wanted = Math.min(relaysAtOnce, Math.max(1, this.env.candidates()));
    const sent = Object.keys(row.sent).length;
    const hopeless = Object.values(row.failed).filter(
      ({ nextAt, attempts }) => nextAt === Infinity || attempts >= patience,
    ).length;
    const isSent =
      sent >= wanted || (sent >= Math.min(enough, wanted) && sent + hopeless >= wanted);
    const state = isSent ? 'sent' : 'waiting';
    if (isSent) this.#holds.delete(row.id);
    if (isSent || row.wanted !== wanted) await this.env.box.state(row.id, { state, wanted });
  }
}
