/** One connection to a relay, or to a reader's browser that answers as one (NIP-01, 42, 77). */

import type { Filter, SignedEvent } from '../keeper.ts';
import { BadFrame } from '../wire/frame.ts';
import type { Wire } from '../wire/wire.ts';
import type { World } from '../world.ts';
import { acceptanceOf, notDelivered, type Acceptance } from './acceptance.ts';
import { looksLikeEvent } from './event-shape.ts';
import { matches } from './match.ts';
import { readReply, type Reply } from './replies.ts';

export interface SubscriptionEars {
  /** It has the shape of an event and answers the filter; its signature is not checked yet. */
  event(event: SignedEvent): void;
  /** All that was stored has been sent. */
  stored?(): void;
  /** The relay ended it; the reason begins with a word of NIP-01. */
  refused?(reason: string): void;
}

/** What a name is wanted for: before anything was asked, to be given events, or to have one taken. */
export type AuthReason = 'greeting' | 'reading' | 'writing';

export interface ClientOptions {
  world: World;
  /** Bytes of a frame. */
  mostFrame: number;
  /** Answers a challenge, or null where no name is to be given (NIP-42). */
  authenticate(challenge: string, why: AuthReason): SignedEvent | null;
  /** It has accepted who we said we are. */
  authenticated?(): void;
  /** It did what no honest relay does; grave is what nobody does by mistake. */
  fault(reason: string, grave: boolean): void;
  closed(reason: string): void;
}

interface Subscription {
  filters: Filter[];
  ears: SubscriptionEars;
  /** Stored events that may still come. */
  room: number;
  live: boolean;
}

const answersWithinMs = 15_000;
/** More than was asked for is a flood; a few may have come in meanwhile. */
const spareRoom = 20;

export class RelayClient {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #published = new Map<string, (acceptance: Acceptance) => void>();
  readonly #reconciliations = new Map<string, (message: string | { refused: string }) => void>();
  /** Reconciliations that the relay has taken part in. */
  readonly #answered = new Set<string>();
  #challenge: string | undefined;
  #authId: string | undefined;
  #isAuthenticated = false;
  #authentication: Promise<boolean> | undefined;
  #hasEnded = false;
  #nextId = 0;

  constructor(
    private readonly wire: Wire,
    private readonly options: ClientOptions,
  ) {}

  /** From here on it hears what comes; what came before is heard first. */
  open(): void {
    this.wire.listen({
      frame: (text) => this.#frame(text),
      closed: (reason) => this.#ended(reason),
    });
  }

  get isAuthenticated(): boolean {
    return this.#isAuthenticated;
  }

  /** Ends with the returned function. Filters without `limit` ask for live events alone. */
  subscribe(filters: Filter[], ears: SubscriptionEars): () => void {
    const id = this.#newId();
    this.#subscriptions.set(id, { filters, ears, room: roomFor(filters), live: false });
    if (!this.#send(['REQ', id, ...filters])) ears.refused?.('error: not sent');
    return () => {
      if (this.#subscriptions.delete(id)) this.#send(['CLOSE', id]);
    };
  }

  publish(event: SignedEvent): Promise<Acceptance> {
    return new Promise((resolve) => {
      const settle = (acceptance: Acceptance) => {
        cancel();
        this.#published.delete(event.id);
        if (!this.#asksForAuth(acceptance.reason)) resolve(acceptance);
        else {
          void this.#authenticated('writing').then((yes) =>
            resolve(yes ? this.publish(event) : acceptance),
          );
        }
      };
      const late = () => settle(notDelivered('no answer in time'));
      const cancel = this.options.world.within(answersWithinMs, late);
      this.#published.get(event.id)?.(notDelivered('sent again'));
      this.#published.set(event.id, settle);
      if (!this.#send(['EVENT', event])) settle(notDelivered('not sent'));
    });
  }

  /**
   * One reconciliation (NIP-77): each answer is handed to `next`, which gives what to send, or null
   * to end. Resolves to the reason when the relay cannot or will not.
   */
  reconcile(
    filter: Filter,
    first: string,
    next: (message: string) => string | null,
  ): Promise<'done' | { refused: string }> {
    const id = this.#newId();
    return new Promise((resolve, reject) => {
      const end = (result: 'done' | { refused: string }) => {
        cancel();
        this.#answered.delete(id);
        if (this.#reconciliations.delete(id)) this.#send(['NEG-CLOSE', id]);
        resolve(result);
      };
      const late = () => end({ refused: 'error: no answer in time' });
      let cancel = this.options.world.within(answersWithinMs, late);
      this.#reconciliations.set(id, (answer) => {
        this.#answered.add(id);
        if (typeof answer !== 'string') return end(answer);
        cancel();
        cancel = this.options.world.within(answersWithinMs, late);
        try {
          const message = next(answer);
          if (message === null) end('done');
          else if (!this.#send(['NEG-MSG', id, message])) end({ refused: 'error: not sent' });
        } catch (error) {
          reject(error);
          end({ refused: 'invalid: broken reconciliation' });
        }
      });
      if (!this.#send(['NEG-OPEN', id, filter, first])) end({ refused: 'error: not sent' });
    });
  }

  close(reason: string): void {
    this.wire.close(reason);
    this.#ended(reason);
  }

  #newId(): string {
    this.#nextId += 1;
    const random = Math.floor(this.options.world.random() * 2 ** 40);
    return `${random.toString(36)}-${this.#nextId}`;
  }

  #send(message: unknown[]): boolean {
    return this.wire.send(JSON.stringify(message));
  }

  #frame(text: string): void {
    try {
      this.#reply(readReply(text, this.options.mostFrame));
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error;
      this.options.fault(error.message, error.grave);
    }
  }

  #reply(reply: Reply): void {
    switch (reply.type) {
      case 'EVENT':
        return this.#event(reply.subscription, reply.event);
      case 'OK':
        return this.#ok(reply.id, acceptanceOf(reply.accepted, reply.reason));
      case 'EOSE':
        return this.#stored(reply.subscription);
      case 'CLOSED':
        return this.#refused(reply.subscription, reply.text);
      case 'NEG-MSG':
        return this.#reconciliations.get(reply.subscription)?.(reply.text);
      case 'NEG-ERR':
        return this.#reconciliations.get(reply.subscription)?.({ refused: reply.text });
      case 'AUTH':
        return this.#challenged(reply.text);
      case 'NOTICE':
        return this.#noticed(reply.text);
      case 'other':
    }
  }

  /** Relays without NIP-77 have no other word for it. */
  #noticed(text: string): void {
    for (const [id, end] of this.#reconciliations) {
      if (!this.#answered.has(id)) end({ refused: `unsupported: ${text}` });
    }
  }

  #event(id: string, event: unknown): void {
    const subscription = this.#subscriptions.get(id);
    // It may have been ended while this was on its way.
    if (!subscription) return;
    if (!looksLikeEvent(event)) return this.options.fault('sent something that is no event', false);
    if (!subscription.filters.some((filter) => matches(filter, event))) {
      return this.options.fault('sent an event that was not asked for', false);
    }
    if (!subscription.live) {
      subscription.room -= 1;
      if (subscription.room < 0) return this.options.fault('sent more than was asked for', true);
    }
    subscription.ears.event(event);
  }

  #stored(id: string): void {
    const subscription = this.#subscriptions.get(id);
    // What a relay shows to strangers is not what it shows to those it knows: wait for that.
    if (!subscription || subscription.live || this.#authId !== undefined) return;
    subscription.live = true;
    subscription.ears.stored?.();
  }

  #refused(id: string, reason: string): void {
    const subscription = this.#subscriptions.get(id);
    if (!subscription || this.#authId !== undefined) return;
    const end = () => {
      this.#subscriptions.delete(id);
      subscription.ears.refused?.(reason);
    };
    if (!this.#asksForAuth(reason)) return end();
    void this.#authenticated('reading').then((yes) => yes || end());
  }

  #asksForAuth(reason: string): boolean {
    return /^(auth-required|restricted):/.test(reason) && !this.#isAuthenticated;
  }

  #challenged(challenge: string): void {
    this.#challenge = challenge;
    this.#isAuthenticated = false;
    void this.#authenticated('greeting');
  }

  /** Once for each challenge, however many ask for it. */
  #authenticated(why: AuthReason): Promise<boolean> {
    this.#authentication ??= this.#authenticate(why).finally(
      () => (this.#authentication = undefined),
    );
    return this.#authentication;
  }

  async #authenticate(why: AuthReason): Promise<boolean> {
    const challenge = this.#challenge;
    const answer = challenge === undefined ? null : this.options.authenticate(challenge, why);
    if (!answer) return false;
    this.#authId = answer.id;
    const acceptance = await new Promise<Acceptance>((resolve) => {
      const late = () => resolve(notDelivered('no answer in time'));
      const cancel = this.options.world.within(answersWithinMs, late);
      this.#published.set(answer.id, (said) => {
        cancel();
        resolve(said);
      });
      if (!this.#send(['AUTH', answer])) resolve(notDelivered('not sent'));
    });
    this.#published.delete(answer.id);
    this.#authId = undefined;
    this.#isAuthenticated = acceptance.accepted;
    // A challenge is answered once: a relay could otherwise ask for ever.
    this.#challenge = undefined;
    // Asked again, now as somebody; also when it failed, since answers were held back meanwhile.
    for (const [id, subscription] of this.#subscriptions) {
      if (!acceptance.accepted && subscription.live) continue;
      subscription.room = roomFor(subscription.filters);
      this.#send(['REQ', id, ...subscription.filters]);
    }
    if (acceptance.accepted) this.options.authenticated?.();
    return acceptance.accepted;
  }

  #ok(id: string, acceptance: Acceptance): void {
    this.#published.get(id)?.(acceptance);
  }

  #ended(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    const refused = `error: ${reason}`;
    const ended = [...this.#subscriptions.values()];
    this.#subscriptions.clear();
    for (const { ears } of ended) ears.refused?.(refused);
    for (const settle of this.#published.values()) settle(notDelivered(reason));
    for (const end of this.#reconciliations.values()) end({ refused });
    this.options.closed(reason);
  }
}

function roomFor(filters: Filter[]): number {
  return filters.reduce((sum, filter) => sum + (filter.limit ?? 0), spareRoom);
}
