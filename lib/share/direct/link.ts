/** One direct connection: proves both members to each other, then keeps both sets of notes alike. */

import type { EventKeeper, SignedEvent } from '../keeper.ts';
import { notDelivered } from '../relay/acceptance.ts';
import { RelayClient } from '../relay/client.ts';
import { authEvent } from '../sync/auth-event.ts';
import { circleFilter, type CircleKeys } from '../sync/circle-keys.ts';
import { reconcile } from '../sync/exchange.ts';
import { isForged, type Intake } from '../sync/intake.ts';
import { RecentIds } from '../sync/recent-ids.ts';
import { TokenBucket } from '../token-bucket.ts';
import { peerFrame } from '../wire/frame.ts';
import type { Wire } from '../wire/wire.ts';
import { seconds, type World } from '../world.ts';
import { bothRoles } from './both-roles.ts';
import { PeerRelay, peerReconciliation } from './peer-relay.ts';

export interface LinkOptions {
  world: World;
  keeper: EventKeeper;
  intake: Intake;
  circle: CircleKeys;
  /** Key of the member at the other end. */
  member: string;
  /** Both have proved who they are. */
  ready(): void;
  /** An ephemeral event; its signature is not checked. */
  passing(event: SignedEvent): void;
  /** They did what no honest peer does; true when that was once too often. */
  fault(reason: string, grave: boolean): boolean;
  closed(reason: string): void;
  report(error: unknown): void;
}

const provesWithinMs = 15_000;
const eventsAMinute = 2000;
/** Wraps of the largest kind still fit into what may wait on a channel. */
const batch = 80;

export class Link {
  readonly #client: RelayClient;
  readonly #relay: PeerRelay;
  readonly #recent = new RecentIds();
  readonly #live: TokenBucket;
  #provesUs = false;
  #provesThem = false;
  #syncing: Promise<void> | undefined;
  #cancel: () => void;

  constructor(
    wire: Wire,
    private readonly options: LinkOptions,
  ) {
    const { world, circle, member } = options;
    const { asClient, asRelay } = bothRoles(wire);
    const name = `webrtc:${circle.keys.pubkey}`;
    const fault = (reason: string, grave: boolean) => this.#fault(reason, grave);
    this.#live = new TokenBucket(world, eventsAMinute);
    this.#cancel = world.within(provesWithinMs, () => this.close('did not say who it is'));
    this.#client = new RelayClient(asClient, {
      world,
      mostFrame: peerFrame,
      fault,
      authenticate: (challenge) => authEvent(circle.me.secret, name, challenge, seconds(world)),
      authenticated: () => this.#proved({ us: true }),
      closed: (reason) => this.#closed(reason),
    });
    this.#relay = new PeerRelay(asRelay, {
      world,
      name,
      member,
      fault,
      keeper: options.keeper,
      intake: options.intake,
      scope: circleFilter(circle),
      admitted: () => this.#proved({ them: true }),
      passing: (event) => this.isReady && options.passing(event),
      knows: (id) => this.#recent.has(id),
    });
  }

  get member(): string {
    return this.options.member;
  }

  get isReady(): boolean {
    return this.#provesUs && this.#provesThem;
  }

  open(): void {
    this.#client.open();
    this.#relay.open();
  }

  close(reason: string): void {
    this.#client.close(reason);
  }

  /** Ephemeral; what does not arrive is lost. */
  pass(event: SignedEvent): void {
    if (this.isReady) void this.#client.publish(event);
  }

  /** Takes what the other has and this browser lacks; the other does the same for itself. */
  sync(): Promise<void> {
    this.#syncing ??= this.#sync()
      .catch(this.options.report)
      .finally(() => (this.#syncing = undefined));
    return this.#syncing;
  }

  #proved({ us = false, them = false }): void {
    const wasReady = this.isReady;
    this.#provesUs ||= us;
    this.#provesThem ||= them;
    if (wasReady || !this.isReady) return;
    this.#cancel();
    this.#client.subscribe([{ ...circleFilter(this.options.circle), limit: 0 }], {
      event: (event) => this.#heard(event),
    });
    this.options.ready();
    void this.sync();
  }

  #heard(event: SignedEvent): void {
    if (!this.#live.take()) return this.#fault('more than 2 000 events a minute', true);
    if (this.#recent.has(event.id)) return;
    this.#recent.add(event.id);
    const { intake, member, report } = this.options;
    const taken = intake.take(event, `peer:${member}`);
    taken
      ?.then((result) => {
        if (!isForged(result)) return;
        // Under this id the true one may still come.
        this.#recent.delete(event.id);
        this.#fault(result.refused, false);
      })
      .catch(report);
  }

  async #sync(): Promise<void> {
    const { circle, keeper, intake, member } = this.options;
    const exchanged = await reconcile({
      client: this.#client,
      keeper,
      intake,
      batch,
      filter: circleFilter(circle),
      from: `peer:${member}`,
      frameLimit: peerReconciliation,
      has: () => true,
      publish: () => Promise.resolve(notDelivered('each takes for itself')),
      forged: (reason) => this.#fault(reason, false),
    }).catch((error: unknown) => {
      if (this.isReady) this.#fault(String(error), false);
    });
    if (exchanged && 'refused' in exchanged && this.isReady) {
      this.options.report(new Error(`a peer does not reconcile: ${exchanged.refused}`));
    }
  }

  #fault(reason: string, grave: boolean): void {
    if (this.options.fault(reason, grave)) this.close(reason);
  }

  #closed(reason: string): void {
    this.#cancel();
    this.#provesUs = false;
    this.#provesThem = false;
    this.options.closed(reason);
  }
}
