/** One relay, kept connected: comes back after every loss, later each time, and asks again. */

import type { RelayRow } from '../../store/sharing-rows.ts';
import type { Filter, SignedEvent } from '../keeper.ts';
import { bytesOf, relayFrame } from '../wire/frame.ts';
import type { Wire } from '../wire/wire.ts';
import { backOff, type World } from '../world.ts';
import { notConnected, notDelivered, type Acceptance } from './acceptance.ts';
import { RelayClient, type AuthReason, type SubscriptionEars } from './client.ts';
import type { RelayInformation } from './information.ts';
import type { Reputation } from './reputation.ts';

export interface LineEnv {
  world: World;
  reputation: Reputation;
  /** Rejects when the relay cannot be reached. */
  dial(url: string, signal: AbortSignal): Promise<Wire>;
  information(url: string): Promise<RelayInformation>;
  /** Answers a relay's challenge, or null where no name is to be given (NIP-42). */
  authenticate(url: string, challenge: string, why: AuthReason): SignedEvent | null;
}

interface Standing {
  filters: () => Filter[];
  ears: SubscriptionEars;
  end?: () => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;
/** A connection that lasted so long was a good one. */
const goodAfterMs = 60_000;
const slowDownMs = 60_000;
/** One refusal may be the event's fault. */
const refusalsUntilRest = 3;

export class RelayLine {
  readonly #standing = new Set<Standing>();
  readonly #ready = new Set<(client: RelayClient) => void>();
  #client: RelayClient | undefined;
  #information: RelayInformation | undefined;
  #stop = new AbortController();
  #cancelPause = (): void => undefined;
  #openedAt = 0;
  #attempts = 0;
  #slowUntil = 0;
  #refusals = 0;

  constructor(
    readonly url: string,
    private readonly env: LineEnv,
    /** It could not be reached, or misbehaved once too often: another may be better. */
    private readonly troubled: () => void,
  ) {}

  get isOpen(): boolean {
    return this.#client !== undefined;
  }

  /** The one of the moment: another after each reconnection. */
  get connection(): RelayClient | undefined {
    return this.#client;
  }

  get information(): RelayInformation | undefined {
    return this.#information;
  }

  start(): void {
    void this.#connect();
  }

  stop(reason = 'no longer needed'): void {
    this.#stop.abort();
    this.#cancelPause();
    this.#client?.close(reason);
    this.#note({ state: 'closed' });
  }

  /** Also after every reconnection; the filters are asked for anew each time. */
  subscribe(filters: () => Filter[], ears: SubscriptionEars): () => void {
    const standing: Standing = { filters, ears };
    this.#standing.add(standing);
    if (this.#client) this.#ask(this.#client, standing);
    return () => {
      this.#standing.delete(standing);
      standing.end?.();
    };
  }

  async publish(event: SignedEvent): Promise<Acceptance> {
    const client = this.#client;
    if (!client) return notDelivered(notConnected);
    if (this.env.world.now() < this.#slowUntil) return notDelivered('rate-limited: waiting');
    const bytes = bytesOf(JSON.stringify(event)) + 12;
    if (bytes > (this.#information?.mostBytes ?? Infinity)) {
      return { accepted: false, reason: 'invalid: larger than this relay takes', final: true };
    }
    const acceptance = await client.publish(event);
    if (acceptance.reason.startsWith('rate-limited')) {
      this.#slowUntil = this.env.world.now() + slowDownMs;
    }
    this.#judge(acceptance);
    return acceptance;
  }

  /** The connection as soon as there is one; rejects when the signal says so. */
  client(signal: AbortSignal): Promise<RelayClient> {
    if (this.#client) return Promise.resolve(this.#client);
    return new Promise((resolve, reject) => {
      const ready = (client: RelayClient) => {
        signal.removeEventListener('abort', abort);
        resolve(client);
      };
      const abort = () => {
        this.#ready.delete(ready);
        reject(new Error(notConnected));
      };
      this.#ready.add(ready);
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
    });
  }

  /** It sent what no honest relay sends. */
  strike(reason: string, grave = false): void {
    if (!this.env.reputation.strike(this.url, reason, grave)) return;
    this.stop(reason);
    this.troubled();
  }

  /** A relay that wants nothing of ours makes room for another. */
  #judge({ accepted, reason, final }: Acceptance): void {
    if (!accepted) this.#note({ lastError: reason });
    const refused = !accepted && final && !reason.startsWith('invalid');
    this.#refusals = refused ? this.#refusals + 1 : 0;
    if (this.#refusals >= refusalsUntilRest) this.#rest(reason);
  }

  #rest(reason: string): void {
    this.env.reputation.rest(this.url, reason);
    this.stop(reason);
    this.troubled();
  }

  async #connect(): Promise<void> {
    const { signal } = this.#stop;
    if (signal.aborted) return;
    this.#note({ state: 'connecting' });
    try {
      const asked = this.env.information(this.url);
      const wire = await this.env.dial(this.url, signal);
      this.#information = await asked;
      if (signal.aborted) return wire.close('no longer needed');
      const { closedBecause } = this.#information;
      if (closedBecause !== undefined) {
        wire.close('no longer needed');
        return this.#rest(closedBecause);
      }
      this.#opened(wire);
    } catch (error) {
      if (signal.aborted) return;
      const failures = this.env.reputation.of(this.url).failures + 1;
      this.#lost(error instanceof Error ? error.message : String(error), failures);
    }
  }

  #opened(wire: Wire): void {
    const { world } = this.env;
    this.#openedAt = world.now();
    this.#note({ state: 'open', failures: 0, lastError: '', lastSeen: world.now() });
    const client = new RelayClient(wire, {
      world,
      mostFrame: relayFrame,
      authenticate: (challenge, why) => this.env.authenticate(this.url, challenge, why),
      fault: (reason, grave) => this.strike(reason, grave),
      closed: (reason) => {
        if (this.#client !== client) return;
        this.#client = undefined;
        if (!this.#stop.signal.aborted) this.#lost(reason, 0);
      },
    });
    this.#client = client;
    client.open();
    for (const standing of this.#standing) this.#ask(client, standing);
    for (const ready of this.#ready) ready(client);
    this.#ready.clear();
  }

  #ask(client: RelayClient, standing: Standing): void {
    standing.end = client.subscribe(standing.filters(), standing.ears);
  }

  #lost(lastError: string, failures: number): void {
    const { world } = this.env;
    if (world.now() - this.#openedAt > goodAfterMs) this.#attempts = 0;
    const attempts = Math.max(this.#attempts, failures - 1);
    const pause = backOff(world, attempts, firstPauseMs, longestPauseMs);
    this.#attempts += 1;
    this.#note({ state: 'waiting', lastError, failures });
    this.#cancelPause = world.after(pause, () => void this.#connect());
    if (failures > 0) this.troubled();
  }

  #note(change: Partial<RelayRow>): void {
    this.env.reputation.note(this.url, change);
  }
}
