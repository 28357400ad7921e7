/** A circle's relays as its mailbox: hears what comes, delivers what goes, and fills what is missing. */

import type { EventKeeper, SignedEvent } from '../keeper.ts';
import { Courier, type Outbox } from '../outbox/courier.ts';
import type { LineEnv, RelayLine } from '../relay/line.ts';
import { RelayPool } from '../relay/pool.ts';
import { TokenBucket } from '../token-bucket.ts';
import { seconds } from '../world.ts';
import { authEvent } from './auth-event.ts';
import { circleFilter, type CircleKeys } from './circle-keys.ts';
import { compareSince, reconcile, type Exchange, type Exchanged } from './exchange.ts';
import { isForged, type Intake } from './intake.ts';
import { RecentIds } from './recent-ids.ts';

export interface MailboxEnv extends Omit<LineEnv, 'authenticate'> {
  keeper: EventKeeper;
  intake: Intake;
  box: Outbox;
  synced: SyncMarks;
  /** Relays for circles whose own do not suffice. */
  furtherRelays(): readonly string[];
  report(error: unknown): void;
}

/** Up to when a relay and this browser were seen to have the same; seconds since 1970. */
export interface SyncMarks {
  get(relay: string, circle: string): Promise<number | undefined>;
  set(relay: string, circle: string, at: number): Promise<void>;
}

/** Seals and wraps are dated up to two days back (NIP-59); a quarter of an hour is for clocks. */
const margin = 2 * 24 * 60 * 60 + 15 * 60;
const eventsAMinute = 6000;
/** What a relay that has lost much is given back, without wearing out its patience. */
const uploadsAMinute = 600;
const frameLimit = 30_000;
const againAfterMs = 20_000;
const retryAfterMs = 60_000;

export class Mailbox {
  readonly #pool: RelayPool;
  readonly #courier: Courier;
  readonly #recent = new WeakMap<RelayLine, RecentIds>();
  readonly #syncing = new Map<RelayLine, Promise<void>>();
  readonly #syncedAt = new WeakMap<RelayLine, number>();
  readonly #filter;
  readonly #later = new Map<RelayLine, () => void>();
  #isClosed = false;

  constructor(
    private readonly circle: CircleKeys,
    private readonly env: MailboxEnv,
  ) {
    this.#filter = circleFilter(circle);
    const candidates = () => [...new Set([...circle.relays, ...env.furtherRelays()])];
    // As the circle's key alone: a relay learns no more than the subscription says anyway.
    const authenticate = (url: string, challenge: string) =>
      authEvent(circle.keys.secret, url, challenge, seconds(env.world));
    this.#pool = new RelayPool(candidates, { ...env, authenticate });
    this.#courier = new Courier({
      world: env.world,
      box: env.box,
      lines: () => this.#pool.lines,
      candidates: () => candidates().length,
      arrived: (line, id) => this.#recent.get(line)?.has(id) ?? false,
      report: env.report,
    });
  }

  get lines(): RelayLine[] {
    return this.#pool.lines;
  }

  open(): void {
    this.#pool.subscribe(
      // One that is stored, all that is to come: the rest is for the reconciliation.
      () => [{ ...this.#filter, limit: 1 }],
      (line) => this.#listenTo(line),
    );
    this.#pool.open();
  }

  close(): void {
    this.#isClosed = true;
    for (const cancel of this.#later.values()) cancel();
    this.#courier.close();
    this.#pool.close();
  }

  /** Something waits in the outbox. */
  deliver(): void {
    this.#courier.wake().catch(this.env.report);
  }

  /** With each relay that is connected. Never rejects: a relay's failure is noted with the relay. */
  async sync(): Promise<void> {
    this.#pool.choose();
    await Promise.all(this.lines.filter(({ isOpen }) => isOpen).map((line) => this.#sync(line)));
  }

  /** For what is worth nothing later. Resolves to how many relays took it. */
  announce(event: SignedEvent): Promise<number> {
    return this.#pool.announce(event);
  }

  /** Hears ephemeral events of a kind that are addressed to the circle. */
  listen(kind: number, on: (event: SignedEvent) => void): () => void {
    const bucket = new TokenBucket(this.env.world, 600);
    return this.#pool.subscribe(
      () => [{ kinds: [kind], '#p': [this.circle.keys.pubkey], limit: 1 }],
      () => ({ event: (event) => bucket.take() && on(event) }),
    );
  }

  #listenTo(line: RelayLine) {
    this.#recent.set(line, new RecentIds());
    const bucket = new TokenBucket(this.env.world, eventsAMinute);
    return {
      event: (event: SignedEvent) => {
        if (!bucket.take()) return line.strike('sends more events than anyone can read');
        const recent = this.#recent.get(line);
        if (recent?.has(event.id)) return;
        recent?.add(event.id);
        this.#take(event, line).catch(this.env.report);
      },
      stored: () => {
        // What it had before the connection was lost, it may have lost since.
        this.#recent.set(line, new RecentIds());
        this.deliver();
        void this.#sync(line);
      },
    };
  }

  async #take(event: SignedEvent, line: RelayLine): Promise<void> {
    const taken = await this.env.intake.take(event, line.url);
    if (!taken || !isForged(taken)) return;
    // Under this id the true one may still come.
    this.#recent.get(line)?.delete(event.id);
    line.strike(taken.refused);
  }

  /** One at a time with each relay, and not again at once when a connection comes and goes. */
  #sync(line: RelayLine): Promise<void> {
    const { world } = this.env;
    const tooEarlyMs = (this.#syncedAt.get(line) ?? -Infinity) + againAfterMs - world.now();
    if (tooEarlyMs <= 0) return this.#syncNow(line);
    this.#syncLater(line, tooEarlyMs);
    return Promise.resolve();
  }

  #syncNow(line: RelayLine): Promise<void> {
    const running = this.#syncing.get(line);
    if (running) return running;
    const { world } = this.env;
    const sync = this.#exchange(line)
      .then((isWhole) => {
        if (isWhole) this.#syncedAt.set(line, world.now());
        // A relay that has gone is compared with when it is back.
        else if (line.isOpen) this.#syncLater(line, retryAfterMs);
      })
      .catch((error: unknown) => {
        if (this.#isClosed || !line.isOpen) return;
        this.env.reputation.note(line.url, { lastError: messageOf(error) });
        this.#syncLater(line, retryAfterMs);
      })
      .finally(() => this.#syncing.delete(line));
    this.#syncing.set(line, sync);
    return sync;
  }

  #syncLater(line: RelayLine, ms: number): void {
    this.#later.get(line)?.();
    const sync = () => {
      this.#later.delete(line);
      if (line.isOpen) void this.#syncNow(line);
    };
    this.#later.set(line, this.env.world.after(ms, sync));
  }

  /** False when the relay has not got all that it lacks. */
  async #exchange(line: RelayLine): Promise<boolean> {
    const startedAt = seconds(this.env.world);
    const client = await line.client(AbortSignal.timeout(againAfterMs));
    const uploads = new TokenBucket(this.env.world, uploadsAMinute);
    const exchange: Exchange = {
      client,
      keeper: this.env.keeper,
      intake: this.env.intake,
      filter: this.#filter,
      from: line.url,
      batch: Math.min(200, line.information?.mostEvents ?? 200),
      frameLimit,
      publish: (event) =>
        uploads.take()
          ? line.publish(event)
          : Promise.resolve({ accepted: false, reason: 'rate-limited: by us', final: false }),
      forged: (reason) => line.strike(reason),
      has: (id) => this.#courier.holds(id) || (this.#recent.get(line)?.has(id) ?? false),
    };
    const { isWhole } = await this.#compare(exchange, line);
    if (!isWhole || line.connection !== client) return false;
    await this.env.synced.set(line.url, this.circle.keys.pubkey, startedAt);
    return true;
  }

  async #compare(exchange: Exchange, line: RelayLine): Promise<Exchanged> {
    if (line.information?.reconciles !== false) {
      const exchanged = await reconcile(exchange).catch((error: unknown) => {
        if (line.isOpen) line.strike(`invalid: ${String(error)}`);
        throw error;
      });
      if (!('refused' in exchanged)) return exchanged;
      if (exchanged.refused.startsWith('error')) throw new Error(exchanged.refused);
    }
    const mark = await this.env.synced.get(line.url, this.circle.keys.pubkey);
    const since = mark === undefined ? 0 : Math.max(0, mark - margin);
    const exchanged = await compareSince(exchange, since);
    // Lacking what it had at the last time, it may have lost everything.
    const lostSome = mark !== undefined && (await this.#hadBefore(exchanged.lacking, mark));
    return lostSome || (await this.#lostOld(exchange, since))
      ? compareSince(exchange, 0)
      : exchanged;
  }

  async #hadBefore(lacking: Set<string>, mark: number): Promise<boolean> {
    if (lacking.size === 0) return false;
    const events = await this.env.keeper.find({ ids: [...lacking].slice(0, 500) });
    return events.some(({ created_at }) => created_at < mark - margin);
  }

  /** Asks for a few old events by their ids: a relay that was emptied has none of them. */
  async #lostOld({ client }: Exchange, since: number): Promise<boolean> {
    if (since === 0) return false;
    const old = await this.env.keeper.find({ ...this.#filter, until: since - 1, limit: 5 });
    if (old.length === 0) return false;
    const ids = old.map(({ id }) => id);
    const there = new Set<string>();
    await new Promise<void>((resolve, reject) => {
      const end = client.subscribe([{ ids, limit: ids.length }], {
        event: ({ id }) => there.add(id),
        stored: () => {
          end();
          resolve();
        },
        refused: (reason) => reject(new Error(reason)),
      });
    });
    return there.size < ids.length;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
