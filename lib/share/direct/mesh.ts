/** Who is connected with whom in a circle: all with all while they are few, some with some above. */

import type { EventKeeper, SignedEvent } from '../keeper.ts';
import type { Reputation } from '../relay/reputation.ts';
import type { CircleKeys } from '../sync/circle-keys.ts';
import type { Intake } from '../sync/intake.ts';
import { RecentIds } from '../sync/recent-ids.ts';
import { TokenBucket } from '../token-bucket.ts';
import type { Wire } from '../wire/wire.ts';
import type { World } from '../world.ts';
import { Announcer } from './announcer.ts';
import { Attempts } from './attempts.ts';
import type { Connector } from './connector.ts';
import { Link } from './link.ts';
import { Presence, presenceKind, sayPresent, saysEveryMs, type Present } from './presence.ts';
import { signalKind, type Sealing, type Signal } from './signals.ts';
import { Timers } from './timers.ts';

export interface MeshEnv {
  world: World;
  connector: Connector;
  sealing: Sealing;
  keeper: EventKeeper;
  intake: Intake;
  /** Of peers as well as of relays; a peer's name is `peer:` and the member's key. */
  reputation: Reputation;
  /** Brings a sealed signal to the circle's relays; resolves to how many of them took it. */
  signal(event: SignedEvent): Promise<number>;
  present(who: Present[]): void;
  report(error: unknown): void;
}

/** Up to so many readers each connects with each. */
const allUpTo = 12;
/** Above that each looks for so many, and takes no more than the most. */
const wishes = 5;
const least = 4;
const most = 8;
/** Whoever has announced itself so lately may count on being heard. */
const justNowMs = 15_000;
const yieldsMs = 3_000;
const rechoosesEveryMs = 10 * 60_000;
/** To open one takes ten milliseconds. */
const signalsAMinute = 600;
const saysAMinute = 600;
const mostUnopened = 20;
const mostMeasuredMs = 5 * 60_000;

export class Mesh {
  /** One running browser; new each time, so that nobody is followed by it. */
  readonly session: string;
  #known: ReadonlySet<string>;
  /** Meant for others, or by somebody who is not known yet. */
  readonly #unopened: SignedEvent[] = [];
  readonly #links = new Map<string, Link>();
  readonly #attempts: Attempts;
  readonly #met = new RecentIds();
  readonly #presence: Presence;
  readonly #announcer: Announcer;
  readonly #signals: TokenBucket;
  readonly #says: TokenBucket;
  /** Member → when they signalled last: who is about to be here. */
  readonly #signallers = new Map<string, number>();
  readonly #timers: Timers;
  #announcedAt = -Infinity;
  #isClosed = false;

  constructor(
    private readonly circle: CircleKeys,
    private readonly env: MeshEnv,
  ) {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    this.session = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#known = circle.members;
    this.#attempts = new Attempts(env.world);
    this.#timers = new Timers(env.world);
    this.#presence = new Presence(circle, env.world);
    this.#signals = new TokenBucket(env.world, signalsAMinute);
    this.#says = new TokenBucket(env.world, saysAMinute);
    this.#announcer = new Announcer(env.world, {
      say: () => this.#announce(),
      isLonely: () => this.links.length < Math.min(least, this.#size() - 1),
    });
    this.#timers.every(saysEveryMs, () => this.#sayPresent());
    this.#timers.every(rechoosesEveryMs, () => this.#rechoose());
  }

  get links(): Link[] {
    return [...this.#links.values()].filter(({ isReady }) => isReady);
  }

  /** While it is wanted, members are told now and then that there is somebody to connect with. */
  want(isWanted: boolean): void {
    this.#announcer.want(isWanted);
  }

  /** The members are not what they were: whoever is none any more is shown out, who is new is greeted. */
  review(): void {
    const { members } = this.circle;
    if ([...members].some((member) => !this.#known.has(member))) this.#welcome();
    this.#known = members;
    for (const link of this.#links.values()) {
      if (!this.circle.members.has(link.member)) link.close('is no member');
    }
  }

  /** They may not have understood what was said before they came, nor have they been understood. */
  #welcome(): void {
    this.#announcer.again();
    for (const event of this.#unopened.splice(0)) this.#open(event);
  }

  close(): void {
    this.#isClosed = true;
    this.#announcer.want(false);
    this.#timers.close();
    this.#attempts.close();
    for (const link of this.#links.values()) link.close('leaves');
  }

  /** A sealed signal, from a relay or passed on by a peer. */
  heard(event: SignedEvent, from?: Link): void {
    if (this.#isClosed || this.#met.has(event.id) || !this.#signals.take()) return;
    this.#met.add(event.id);
    this.#open(event);
    if (from) for (const link of this.links) if (link !== from) link.pass(event);
  }

  #open(event: SignedEvent): void {
    const opened = this.env.sealing.open(event, this.circle, this.env.world);
    if (!opened) {
      this.#unopened.push(event);
      if (this.#unopened.length > mostUnopened) this.#unopened.shift();
    } else if (opened.signal.session !== this.session) {
      this.#act(opened.from, opened.signal).catch(() => undefined);
    }
  }

  async #act(member: string, signal: Signal): Promise<void> {
    if (this.env.reputation.isBanned(`peer:${member}`)) return;
    this.#signallers.set(member, this.env.world.now());
    if (signal.type === 'here') return this.#greet(member, signal.session);
    if (signal.to !== this.session) return;
    if (signal.type === 'offer') return this.#answer(member, signal.session, signal.sdp);
    const attempt = this.#attempts.get(signal.session);
    if (!attempt?.offer) return;
    attempt.isPromise = true;
    await this.#join(member, signal.session, attempt.offer.accept(signal.sdp));
  }

  /** Two who have come at the same time hear each other; one offer is enough then. */
  async #greet(member: string, session: string): Promise<void> {
    const isNew = this.env.world.now() - this.#announcedAt < justNowMs;
    if (!isNew || this.session < session) return this.#offer(member, session);
    this.#timers.later(yieldsMs, () => void this.#offer(member, session).catch(() => undefined));
  }

  async #offer(member: string, session: string): Promise<void> {
    if (this.#links.has(session) || this.#attempts.get(session) || !this.#wishesFor()) return;
    const attempt = this.#attempts.start(session);
    const offer = await this.env.connector.offer();
    if (this.#attempts.get(session) !== attempt) return offer.cancel();
    attempt.offer = offer;
    attempt.cancel = offer.cancel;
    await this.#send({ type: 'offer', session: this.session, to: session, sdp: offer.sdp }, member);
  }

  async #answer(member: string, session: string, sdp: string): Promise<void> {
    const own = this.#attempts.get(session);
    if (this.#links.has(session) || this.#links.size + this.#attempts.promised >= this.#most())
      return;
    // Both have offered: the offer of the lower session stands.
    if (own && this.session < session) return;
    const attempt = this.#attempts.start(session, true);
    const answering = this.env.connector.answer(sdp);
    answering.catch(() => this.#attempts.end(session, attempt));
    const answer = await answering;
    answer.wire.catch(() => undefined);
    if (this.#attempts.get(session) !== attempt) return answer.cancel();
    attempt.cancel = answer.cancel;
    await this.#send(
      { type: 'answer', session: this.session, to: session, sdp: answer.sdp },
      member,
    );
    await this.#join(member, session, answer.wire);
  }

  async #join(member: string, session: string, wire: Promise<Wire>): Promise<void> {
    const attempt = this.#attempts.get(session);
    wire.catch(() => this.#attempts.end(session, attempt));
    this.#connected(member, session, await wire);
  }

  #connected(member: string, session: string, wire: Wire): void {
    this.#attempts.end(session);
    if (this.#isClosed || this.#links.has(session) || this.#links.size >= allUpTo) {
      return wire.close('no longer needed');
    }
    const { world, keeper, intake, reputation, report } = this.env;
    const link = new Link(wire, {
      world,
      keeper,
      intake,
      report,
      member,
      circle: this.circle,
      ready: () => this.#ready(link),
      passing: (event) => this.#passing(event, link),
      fault: (reason, grave) => reputation.strike(`peer:${member}`, reason, grave),
      closed: () => {
        this.#links.delete(session);
        this.#presence.left(member);
        this.#showPresent();
      },
    });
    this.#links.set(session, link);
    link.open();
  }

  #ready(link: Link): void {
    link.pass(sayPresent(this.circle, this.env.world));
    this.#showPresent();
  }

  #passing(event: SignedEvent, from: Link): void {
    if (event.kind === signalKind) return this.heard(event, from);
    if (event.kind !== presenceKind || !this.#says.take() || !this.#presence.hear(event)) return;
    for (const link of this.links) if (link !== from) link.pass(event);
    this.#showPresent();
  }

  /** Resolves to whether anybody took it. */
  async #announce(): Promise<boolean> {
    if (this.#links.size >= this.#most()) return true;
    this.#announcedAt = this.env.world.now();
    const signal = { type: 'here', session: this.session } as const;
    return this.#send(signal, this.circle.keys.pubkey).catch((error: unknown) => {
      this.env.report(error);
      return false;
    });
  }

  async #send(signal: Signal, to: string): Promise<boolean> {
    const event = this.env.sealing.seal(signal, this.circle, to, this.env.world);
    this.#met.add(event.id);
    const relays = await this.env.signal(event);
    if (relays > 0) return true;
    // Without a relay, those who are connected are the way to those who are not.
    for (const link of this.links) link.pass(event);
    return this.links.length > 0;
  }

  #sayPresent(): void {
    const event = sayPresent(this.circle, this.env.world);
    for (const link of this.links) link.pass(event);
    this.#showPresent();
  }

  #showPresent(): void {
    this.env.present(this.#isClosed ? [] : this.#present());
  }

  #present(): Present[] {
    return this.#presence.all(new Set(this.links.map(({ member }) => member)));
  }

  /** Readers who are here, this one among them. */
  #size(): number {
    const since = this.env.world.now() - mostMeasuredMs;
    const lately = [...this.#signallers].filter(([, at]) => at > since).map(([member]) => member);
    return new Set([...this.#present().map(({ member }) => member), ...lately]).size + 1;
  }

  #most(): number {
    return this.#size() <= allUpTo ? allUpTo : most;
  }

  /** Of many who hear somebody new, each answers so rarely that about as many do as are wished. */
  #wishesFor(): boolean {
    const links = this.#links.size + this.#attempts.size;
    const size = this.#size();
    if (size <= allUpTo) return links < allUpTo;
    if (links >= most) return false;
    return links < least || this.env.world.random() < wishes / size;
  }

  /** Groups that have closed themselves off from each other come together again. */
  #rechoose(): void {
    for (const link of this.links) void link.sync();
    if (this.#size() <= allUpTo || this.links.length < wishes) return;
    const surplus = Math.max(1, this.links.length - most);
    const shuffled = this.links.toSorted(() => this.env.world.random() - 0.5);
    for (const link of shuffled.slice(0, surplus)) link.close('makes room for others');
    void this.#announce();
  }
}
