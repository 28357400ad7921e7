/** Twenty peers, an unkind network between them, and what they do; all of it follows from one seed. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { getPublicKey } from 'nostr-tools/pure';
import { circleState } from '../../../lib/share/circle/circle-state.ts';
import { about, introduction } from '../../../lib/share/circle/membership.ts';
import {
  isCarried,
  type Removal,
  removalDraft,
  voiceDraft,
} from '../../../lib/share/circle/removal.ts';
import { type Draft, rumourOf } from '../../../lib/share/circle/wrap.ts';
import { labelTags, ours } from '../../../lib/share/contributions/labels.ts';
import {
  complaintDraft,
  reactionDraft,
  retractionDraft,
} from '../../../lib/share/contributions/voices.ts';
import { Reconciler } from '../../../lib/share/reconcile.ts';
import { kinds, type Rumour } from '../../../lib/store/events/event.ts';
import { Chance } from '../../annotate/drift/random.ts';
import { type Clock, idOf, type Parcel, Peer } from './peer.ts';

const peersInAll = 20;
const day = 24 * 60 * 60;
const start = 1_800_000_000;
const circleSecret = new Uint8Array(32).fill(9);
export const circle = getPublicKey(circleSecret);
export const authors = Array.from({ length: peersInAll }, (_, index) =>
  getPublicKey(new Uint8Array(32).fill(index + 1)),
);
// Proofs of membership are costly to make, and the same in every world.
const introductions = authors.map((author, index) =>
  rumourOf(
    introduction(
      { called: `reader ${index}`, author, created_at: start - 2 * day },
      { pubkey: circle, secret: circleSecret },
    ),
    author,
  ),
);

export class World {
  readonly chance: Chance;
  readonly clock: Clock = { now: start };
  readonly peers: Peer[];
  readonly #size: number;
  #isCalm = false;
  #islands: number[];
  #made = 0;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.#size = 3 + this.chance.below(3);
    const fails = () => !this.#isCalm && this.chance.happens(0.01);
    this.peers = authors.map(
      (author) =>
        new Peer(author, this.clock, Math.round((this.chance.next() * 2 - 1) * day), fails),
    );
    this.#islands = this.peers.map(() => 0);
  }

  /** Everything goes wrong that can. */
  rage(steps: number): void {
    for (const [index, peer] of this.#members()) {
      this.#introduce(peer, introductions[index]!);
      for (const [, other] of this.#members()) this.#meet(peer, other);
    }
    for (let step = 0; step < steps; step += 1) {
      this.clock.now += this.chance.below(1800);
      const way = this.chance.next();
      // Some write much more than others, so that they replace what they wrote.
      if (way < 0.35) this.#write(this.chance.pick(this.peers.slice(0, this.chance.pick([3, 20]))));
      else if (way < 0.85) this.#deliver(this.chance.pick(this.peers));
      else if (way < 0.97) this.#meet(this.chance.pick(this.peers), this.chance.pick(this.peers));
      else this.#islands = this.peers.map(() => this.chance.below(3));
    }
  }

  /** The network is whole, all clocks have passed what was written, and all meet until nothing moves. */
  calm(): void {
    this.#isCalm = true;
    this.#islands = this.peers.map(() => 0);
    this.clock.now += 3 * day;
    const [hub, ...others] = this.peers as [Peer, ...Peer[]];
    for (const [index, peer] of this.#members()) this.#introduce(peer, introductions[index]!);
    for (let moved = true, round = 0; moved; round += 1) {
      if (round > 10) throw new Error('does not come to rest');
      moved = false;
      for (const other of others) if (this.#meet(hub, other) > 0) moved = true;
    }
  }

  /** The circle is small, so that something is decided in it; the others pass on what they cannot read. */
  #members(): [number, Peer][] {
    return [...this.peers.entries()].slice(0, this.#size);
  }

  /** Who has written nothing yet says so before anything else; a crash may have come between. */
  #introduce(peer: Peer, rumour: Rumour): void {
    if (!peer.disk.rumours.has(rumour.id)) peer.take({ envelope: this.#wrapped(rumour) });
  }

  #write(peer: Peer): void {
    const draft = this.#something(peer);
    const rumour = rumourOf(
      { ...draft, created_at: Math.max(peer.now, this.#lastWord(peer, draft)) },
      peer.pubkey,
    );
    const inCircle = draft.kind === kinds.circle || this.chance.happens(0.6);
    const parcel: Parcel = inCircle
      ? { envelope: this.#wrapped(rumour) }
      : { public: { ...rumour, sig: '' } };
    peer.take(parcel);
    this.#send(peer, parcel);
    // The same contribution in a second envelope, as after a delivery that seemed lost.
    if (inCircle && this.chance.happens(0.1)) this.#send(peer, { envelope: this.#wrapped(rumour) });
  }

  #wrapped(rumour: Rumour) {
    const id = this.#newId();
    return { id, created_at: rumour.created_at - this.chance.below(2 * day), rumour };
  }

  /** To some of those who can be reached, some of them twice. */
  #send(from: Peer, parcel: Parcel): void {
    for (const [index, peer] of this.peers.entries()) {
      const isNear = this.#islands[index] === this.#islands[this.peers.indexOf(from)];
      if (peer === from || !isNear || this.chance.happens(0.3)) continue;
      peer.inbox.push(parcel);
      if (this.chance.happens(0.2)) peer.inbox.push(parcel);
    }
  }

  /** In any order. */
  #deliver(peer: Peer): void {
    for (let count = this.chance.below(6); count > 0 && peer.inbox.length > 0; count -= 1) {
      const [parcel] = peer.inbox.splice(this.chance.below(peer.inbox.length), 1);
      peer.take(parcel!);
    }
  }

  /** How many parcels changed hands. The connection may break in between. */
  #meet(one: Peer, other: Peer): number {
    if (this.#islands[this.peers.indexOf(one)] !== this.#islands[this.peers.indexOf(other)])
      return 0;
    const initiator = new Reconciler(one.items(), 4096);
    const responder = new Reconciler(other.items(), 4096);
    let moved = 0;
    for (let message: string | null = initiator.initiate(); message !== null;) {
      if (!this.#isCalm && this.chance.happens(0.1)) return moved;
      const { have, need, next } = initiator.absorb(responder.respond(message));
      for (const [ids, from, to] of [
        [have, one, other],
        [need, other, one],
      ] as const)
        for (const id of ids) moved += this.#hand(from, to, id);
      message = next;
    }
    return moved;
  }

  #hand(from: Peer, to: Peer, id: string): number {
    const parcel = from.parcel(id);
    if (!parcel || (!this.#isCalm && this.chance.happens(0.1))) return 0;
    to.take(parcel);
    return to.parcel(idOf(parcel)) ? 1 : 0;
  }

  #something(peer: Peer): Omit<Draft, 'created_at'> {
    const { chance } = this;
    const isMember = authors.indexOf(peer.pubkey) < this.#size;
    if (isMember && chance.happens(0.4)) return this.#aboutMembers(peer);
    const seen = [...peer.live().rumours, ...peer.live().events].filter(
      ({ kind }) => kind === kinds.highlight || kind === kinds.copy,
    );
    const target = seen.length > 0 ? chance.pick(seen) : undefined;
    const way = chance.below(target ? 10 : 2);
    if (way === 0 || way === 8) return copy(chance.below(2), chance.next());
    if (way === 1 || !target) return note(chance.next(), []);
    if (way === 2 || way === 9) {
      const own = seen.filter(({ pubkey }) => pubkey === peer.pubkey);
      return retractionDraft(
        [own.length > 0 && chance.happens(0.8) ? chance.pick(own) : target],
        0,
      );
    }
    if (way === 3)
      return note(chance.next(), [['q', target.id], ...labelTags(ours.review, ['revision'])]);
    if (way === 4) return complaintDraft(target, { about: 'dead-link', reason: '' }, 0);
    return reactionDraft(target, chance.happens(0.7) ? '+' : '-', 0);
  }

  #aboutMembers(peer: Peer): Omit<Draft, 'created_at'> {
    const { rumours } = peer.live();
    const { members, removals, path } = circleState(rumours, circle, peer.pubkey);
    const pubkeys = new Set(members.map(({ pubkey }) => pubkey));
    const decided = removals.find((removal) => isCarried(removal, pubkeys));
    if (decided) return this.#newKey(path, decided, pubkeys);
    if (removals.length > 0)
      return voiceDraft(this.chance.pick(removals), this.chance.happens(0.9) ? '+' : '-', 0);
    if (this.chance.happens(0.6)) return note(this.chance.next(), []);
    return removalDraft(this.chance.pick(authors.slice(0, this.#size)), '', 0);
  }

  /** Clocks differ: what builds on others' voices must not seem to be said before them. */
  #lastWord(peer: Peer, { kind }: Pick<Draft, 'kind'>): number {
    if (kind !== kinds.circle) return 0;
    const said = peer.live().rumours.filter((rumour) => rumour.kind === kinds.circle);
    return Math.max(0, ...said.map(({ created_at }) => created_at));
  }

  /** Nobody opens the secrets here. */
  #newKey(
    path: readonly string[],
    { id, whom }: Removal,
    members: ReadonlySet<string>,
  ): Omit<Draft, 'created_at'> {
    const pubkey = this.#newId();
    const remaining = [...members].filter((member) => member !== whom);
    const secrets = Object.fromEntries(remaining.map((member) => [member, '']));
    const said = { v: 1, epoch: path.length, prev: path.at(-1), pubkey, secrets };
    const tags = [
      ['d', about.epoch],
      ['e', id],
    ];
    return { kind: kinds.circle, tags, content: JSON.stringify(said) };
  }

  /** As ids are: their sums must not meet by chance, or reconciliation would see no difference. */
  #newId(): string {
    this.#made += 1;
    return bytesToHex(sha256(utf8ToBytes(String(this.#made))));
  }
}

const note = (content: number, tags: string[][]): Omit<Draft, 'created_at'> => ({
  kind: kinds.highlight,
  content: String(content),
  tags: [['i', 'doi:10.1000/1'], ['k', 'doi'], ...tags],
});

const copy = (name: number, content: number): Omit<Draft, 'created_at'> => ({
  kind: kinds.copy,
  content: String(content),
  tags: [
    ['d', `a.example/${name}`],
    ['i', 'doi:10.1000/1'],
  ],
});
