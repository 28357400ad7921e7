/** This browser as a small relay for one peer (NIP-01, NIP-42, NIP-77): for members alone. */

import type { EventKeeper, Filter, SignedEvent } from '../keeper.ts';
import { Reconciler } from '../reconcile.ts';
import { looksLikeEvent } from '../relay/event-shape.ts';
import { matches } from '../relay/match.ts';
import { answersChallenge } from '../sync/auth-event.ts';
import { isForged, type Intake } from '../sync/intake.ts';
import { TokenBucket } from '../token-bucket.ts';
import { BadFrame, peerFrame, readFrame } from '../wire/frame.ts';
import type { Wire } from '../wire/wire.ts';
import { seconds, type World } from '../world.ts';
import { narrowed, subscriptionId } from './query.ts';

export interface PeerRelayOptions {
  world: World;
  keeper: EventKeeper;
  intake: Intake;
  /** What a challenge is answered for, e.g. `webrtc:` and the circle's key. */
  name: string;
  /** What may be asked for and given. */
  scope: Filter;
  /** The key of the member whom the signalling has announced. */
  member: string;
  /** They have proved it. */
  admitted(): void;
  /** An ephemeral event, of whatever kind; its signature is not checked. */
  passing(event: SignedEvent): void;
  /** The event came from there, and need not go back. */
  knows(id: string): boolean;
  /** They did what no honest peer does. */
  fault(reason: string, grave: boolean): void;
}

/** Bytes; written in hexadecimal digits they stay below 48 kB. */
export const peerReconciliation = 23_500;
const messagesAMinute = 2000;
/** Each goes through all that is stored. */
const opensAMinute = 20;
const mostSubscriptions = 20;
const mostReconciliations = 4;
const waitsMs = 100;
const mostWaits = 100;

export class PeerRelay {
  readonly #challenge: string;
  readonly #bucket: TokenBucket;
  readonly #opens: TokenBucket;
  readonly #subscriptions = new Map<string, Filter[]>();
  /** Null while its items are being looked up. */
  readonly #reconciliations = new Map<string, Reconciler | null>();
  #isAdmitted = false;
  #isClosed = false;
  #unwatch = (): void => undefined;

  constructor(
    private readonly wire: Wire,
    private readonly options: PeerRelayOptions,
  ) {
    this.#bucket = new TokenBucket(options.world, messagesAMinute);
    this.#opens = new TokenBucket(options.world, opensAMinute);
    this.#challenge = crypto.randomUUID();
  }

  open(): void {
    this.#unwatch = this.options.keeper.watch(this.options.scope, (event) => this.#spread(event));
    this.wire.listen({
      frame: (text) => this.#frame(text),
      closed: () => {
        this.#isClosed = true;
        this.#unwatch();
      },
    });
    this.#say(['AUTH', this.#challenge]);
  }

  #say(message: unknown[]): boolean {
    return this.wire.send(JSON.stringify(message));
  }

  #spread(event: SignedEvent): void {
    if (this.options.knows(event.id)) return;
    for (const [id, filters] of this.#subscriptions) {
      if (filters.some((filter) => matches(filter, event))) this.#say(['EVENT', id, event]);
    }
  }

  #frame(text: string): void {
    if (this.#isClosed) return;
    if (!this.#bucket.take()) return this.options.fault('more than 2 000 messages a minute', true);
    try {
      const message = readFrame(text, peerFrame);
      this.#answer(message).catch(() => this.#fail(message));
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error;
      this.options.fault(error.message, error.grave);
    }
  }

  /** The fault is ours; the peer is told that there is no answer. */
  #fail([, id]: [string, ...unknown[]]): void {
    this.#say(['CLOSED', id, 'error: could not be looked up']);
  }

  async #answer([type, first, ...rest]: [string, ...unknown[]]): Promise<void> {
    if (type === 'AUTH') return this.#authenticate(first);
    if (type === 'EVENT') return this.#take(first);
    const id = subscriptionId(first);
    if (id === null) return this.options.fault(`${type} without an id`, false);
    if (type === 'CLOSE') this.#subscriptions.delete(id);
    else if (type === 'NEG-CLOSE') this.#reconciliations.delete(id);
    else if (!this.#isAdmitted) this.#turnAway(type, id);
    else if (type === 'REQ') await this.#query(id, rest);
    else if (type === 'NEG-OPEN') await this.#reconcile(id, rest);
    else if (type === 'NEG-MSG') this.#respond(id, rest[0]);
    else this.#say(['NOTICE', `unsupported: ${type.slice(0, 20)}`]);
  }

  #turnAway(type: string, id: string): void {
    const word = type.startsWith('NEG') ? 'NEG-ERR' : 'CLOSED';
    this.#say([word, id, 'auth-required: for members']);
  }

  #authenticate(event: unknown): void {
    const { name, member, world } = this.options;
    const isMember =
      looksLikeEvent(event) &&
      event.pubkey === member &&
      answersChallenge(event, name, this.#challenge, seconds(world));
    if (!isMember) return this.options.fault('is not who the invitation named', true);
    this.#say(['OK', event.id, true, '']);
    if (this.#isAdmitted) return;
    this.#isAdmitted = true;
    this.options.admitted();
  }

  async #take(event: unknown): Promise<void> {
    if (!looksLikeEvent(event)) return this.options.fault('sent something that is no event', false);
    const refuse = (reason: string) => void this.#say(['OK', event.id, false, reason]);
    if (!this.#isAdmitted) return refuse('auth-required: for members');
    if (event.kind >= 20_000 && event.kind < 30_000) {
      this.#say(['OK', event.id, true, '']);
      return this.options.passing(event);
    }
    if (!matches(this.options.scope, event)) return refuse('blocked: not of this circle');
    const taken = await this.options.intake.take(event, `peer:${this.options.member}`);
    if (taken === null) return refuse('rate-limited: too much at once');
    if (typeof taken !== 'object') return void this.#say(['OK', event.id, true, '']);
    refuse(taken.refused);
    if (isForged(taken)) this.options.fault(taken.refused, false);
  }

  async #query(id: string, values: unknown[]): Promise<void> {
    const filters = narrowed(values, this.options.scope);
    if (!filters) return this.options.fault('asked for something that cannot be asked', false);
    if (this.#subscriptions.size >= mostSubscriptions) {
      return void this.#say(['CLOSED', id, 'rate-limited: too many subscriptions']);
    }
    // From here on it hears what is new; what is stored comes with it.
    this.#subscriptions.set(id, filters);
    for (const filter of filters) {
      const stored = filter.limit === 0 ? [] : await this.options.keeper.find(filter);
      for (const event of stored) {
        if (!this.#subscriptions.has(id)) return;
        if (!(await this.#sayWhenPossible(['EVENT', id, event]))) return;
      }
    }
    this.#say(['EOSE', id]);
  }

  /** Waits while the wire is full; gives up on a peer that reads nothing. */
  async #sayWhenPossible(message: unknown[]): Promise<boolean> {
    for (let tries = 0; tries < mostWaits && !this.#isClosed; tries += 1) {
      if (this.#say(message)) return true;
      await new Promise<void>((resolve) => {
        this.options.world.after(waitsMs, resolve);
      });
    }
    return false;
  }

  async #reconcile(id: string, [asked, message]: unknown[]): Promise<void> {
    const filter = narrowed([asked], this.options.scope)?.[0];
    if (!filter) return this.options.fault('asked for something that cannot be asked', false);
    if (this.#reconciliations.size >= mostReconciliations) {
      return void this.#say(['NEG-ERR', id, 'blocked: too many at once']);
    }
    if (!this.#opens.take()) return void this.#say(['NEG-ERR', id, 'rate-limited: too often']);
    this.#reconciliations.set(id, null);
    const { limit: _, ...all } = filter;
    const items = await this.options.keeper.items(all);
    this.#reconciliations.set(id, new Reconciler(items, peerReconciliation));
    this.#respond(id, message);
  }

  #respond(id: string, message: unknown): void {
    const reconciler = this.#reconciliations.get(id);
    if (!reconciler) return void this.#say(['NEG-ERR', id, 'closed: no such reconciliation']);
    try {
      this.#say(['NEG-MSG', id, reconciler.respond(typeof message === 'string' ? message : '')]);
    } catch {
      this.#reconciliations.delete(id);
      this.#say(['NEG-ERR', id, 'invalid: broken message']);
      this.options.fault('sent a broken reconciliation', false);
    }
  }
}
