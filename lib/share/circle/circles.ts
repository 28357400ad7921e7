/** What a reader does with circles: make one, invite, join, speak, leave, go on without somebody. */

import { knownAsDraft } from './known-as.ts';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { generateSecretKey } from 'nostr-tools/pure';
import type { Database } from '../../store/db.ts';
import { circleById, putCircle } from '../../store/events/circles.ts';
import { kinds, type Rumour } from '../../store/events/event.ts';
import { addToOutbox } from '../../store/outbox.ts';
import { inOneStep } from '../../store/events/in-one-step.ts';
import type { CircleRow, Epoch } from '../../store/events/rows.ts';
import { circleSayings } from '../../store/events/sayings.ts';
import { reader } from '../identity/identity.ts';
import { type Keys, keysOf } from '../identity/keys.ts';
import { signature } from '../contributions/labels.ts';
import { stateOf } from '../keep/circle-view.ts';
import { demandKept, keepEnvelopes } from '../keep/store-slice.ts';
import type { CircleState } from './circle-state.ts';
import { epochDraft } from './epoch.ts';
import { codeOf, invitationIn } from './invitation.ts';
import { about, introduction, longestName } from './membership.ts';
import { isCarried, type Removal, removalDraft, voiceDraft } from './removal.ts';
import { type CircleSettings, settingsDraft } from './settings.ts';
import { type Draft, rumourOf, wrap } from './wrap.ts';

export interface CirclesEnv {
  db: Database;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
}

/** The circle is not one of the reader's, or not any more. */
export class NoSuchCircle extends Error {
  override name = 'NoSuchCircle';
}

export class Circles {
  constructor(private readonly env: CirclesEnv) {}

  /** The reader is its first member. */
  async create(parts: Pick<CircleRow, 'name' | 'relays' | 'licence'>): Promise<CircleRow> {
    const { pubkey, secret } = keysOf(generateSecretKey())!;
    return this.#enter({
      ...parts,
      name: parts.name.trim().slice(0, longestName),
      id: pubkey,
      epochs: [this.#epoch(pubkey, bytesToHex(secret), 0)],
      current: pubkey,
      joinedAt: this.env.now(),
    });
  }

  /** A code; who has it can read the circle. `expires` in seconds since 1970. */
  async invite(
    id: string,
    { expires, passphrase }: { expires?: number; passphrase?: string } = {},
  ): Promise<string> {
    const row = await this.circle(id);
    const { secret, epoch } = currentEpoch(row);
    const { name, relays, licence } = row;
    const invitation = { circle: id, secret, epoch, name, relays, licence };
    return codeOf(expires === undefined ? invitation : { ...invitation, expires }, passphrase);
  }

  /** With a code, or a link that ends in one. Throws `InvitationError`. Twice is as good as once. */
  async join(code: string, passphrase?: string): Promise<CircleRow> {
    const invitation = invitationIn(code, this.#seconds(), passphrase);
    const { circle, secret, epoch, name, relays, licence } = invitation;
    const { pubkey } = keysOf(hexToBytes(secret))!;
    const before = await circleById(this.env.db, circle);
    const known = before?.epochs.find((one) => one.pubkey === pubkey);
    if (before && known && !before.left) return before;
    const others = before?.epochs.filter((one) => one.pubkey !== pubkey) ?? [];
    return this.#enter({
      id: circle,
      name: name.slice(0, longestName),
      relays,
      licence,
      epochs: [known ?? this.#epoch(pubkey, secret, epoch), ...others],
      current: pubkey,
      joinedAt: this.env.now(),
    });
  }

  /**
   * Wraps it for the circle, and keeps it and all that follows in one step. Dated now, where no date
   * is given. Throws `TooLong`, `NoSuchCircle`, `StoreError`.
   */
  async say(
    id: string,
    draft: Omit<Draft, 'created_at'> & { created_at?: number },
    also: (rumour: Rumour) => Promise<void> = async () => undefined,
  ): Promise<Rumour> {
    const row = await this.circle(id);
    const { db, now, random } = this.env;
    const author = await this.#me(id);
    const created_at = draft.created_at || this.#seconds();
    const rumour = rumourOf({ ...draft, created_at }, author.pubkey);
    const event = wrap(rumour, { author, to: row.current, random });
    await inOneStep(db, async () => {
      await also(rumour);
      demandKept(await keepEnvelopes(db, id, [{ event, rumour }], now()));
      await addToOutbox(db, { to: id, of: rumour.id, event, addedAt: now() });
    });
    return rumour;
  }

  async state(id: string): Promise<CircleState> {
    const row = await this.circle(id);
    const { pubkey } = await this.#me(id);
    return stateOf(circleSayings(this.env.db, id), row, pubkey);
  }

  /** Its name and the licence that notes in it carry by default; for all members. */
  async set(id: string, settings: CircleSettings): Promise<void> {
    await this.say(id, settingsDraft(settings));
  }

  /** Says who one is, again after a change of name. */
  async introduce(id: string): Promise<void> {
    const { db, now } = this.env;
    const { called, keysFor } = await reader(db, now());
    const { pubkey, secret } = currentEpoch(await this.circle(id));
    const parts = { called, author: keysFor(id).pubkey, created_at: this.#seconds() };
    await this.say(id, introduction(parts, { pubkey, secret: hexToBytes(secret) }));
  }

  /** Whether members may know by which key the reader publishes to everybody. */
  async beKnown(id: string, isKnown: boolean): Promise<void> {
    const { db, now } = this.env;
    const { keysFor } = await reader(db, now());
    const publicly = isKnown ? keysFor('commons') : null;
    await this.say(id, knownAsDraft(id, keysFor(id).pubkey, publicly));
  }

  /** What was read stays read, and what was written stays with the others. */
  async leave(id: string): Promise<void> {
    await this.say(id, {
      kind: kinds.circle,
      tags: [['d', about.leave], ...signature('A reader left a circle.')],
      content: '',
    });
    await putCircle(this.env.db, { ...(await this.circle(id)), left: true });
  }

  /** Proposes to go on without somebody. Where that is enough to decide it, it is done at once. */
  async proposeRemoval(id: string, whom: string, reason: string): Promise<void> {
    await this.say(id, removalDraft(whom, reason, this.#seconds()));
    await this.carryOut(id);
  }

  /** Agrees or disagrees; who disagrees stays where they are, and so does the circle with them. */
  async answerRemoval(id: string, removal: Removal, said: '+' | '-'): Promise<void> {
    await this.say(id, voiceDraft(removal, said, this.#seconds()));
    if (said === '+') await this.carryOut(id);
  }

  /**
   * Makes a new key for those who remain, for each removal that is decided and that the reader agrees
   * with. Two members who do so at the same time make two keys, of which all go on with the same and
   * can read what was written under the other.
   */
  async carryOut(id: string): Promise<void> {
    if (!(await this.#decided(id))) return;
    // Looked at again where nobody can come in between: another page may do the same at this moment.
    await inOneStep(this.env.db, async () => {
      const removal = await this.#decided(id);
      if (removal) await this.#goOnWithout(id, removal);
    });
  }

  /** A removal that is decided, that the reader agrees with, and that nobody has carried out. */
  async #decided(id: string): Promise<Removal | undefined> {
    const me = await this.#me(id);
    const { members, removals } = await this.state(id);
    const pubkeys = new Set(members.map(({ pubkey }) => pubkey));
    if (!pubkeys.has(me.pubkey)) return undefined;
    return removals.find((one) => one.agree.includes(me.pubkey) && isCarried(one, pubkeys));
  }

  async #goOnWithout(id: string, removal: Removal): Promise<void> {
    const { members } = await this.state(id);
    const { secret, pubkey } = keysOf(generateSecretKey())!;
    const remaining = members.map((member) => member.pubkey).filter((one) => one !== removal.whom);
    const draft = epochDraft(
      currentEpoch(await this.circle(id)),
      removal,
      {
        next: { pubkey, secret, hex: bytesToHex(secret) },
        author: await this.#me(id),
        members: remaining,
      },
      // Clocks differ: what it builds on must not seem to be said later.
      Math.max(this.#seconds(), await this.#lastWord(id, removal)),
    );
    await this.say(id, draft);
  }

  async #me(id: string): Promise<Keys> {
    const { db, now } = this.env;
    return (await reader(db, now())).keysFor(id);
  }

  async #lastWord(id: string, removal: Removal): Promise<number> {
    const said = await circleSayings(this.env.db, id).about([removal.id]);
    return Math.max(removal.since, ...said.map(({ created_at }) => created_at));
  }

  async #enter(row: CircleRow): Promise<CircleRow> {
    await putCircle(this.env.db, row);
    await this.introduce(row.id);
    return this.circle(row.id);
  }

  /** Throws `NoSuchCircle`. */
  async circle(id: string): Promise<CircleRow> {
    const row = await circleById(this.env.db, id);
    if (!row || row.left) throw new NoSuchCircle(id);
    return row;
  }

  #epoch(pubkey: string, secret: string, epoch: number): Epoch {
    return { epoch, pubkey, secret, removed: [], since: this.#seconds() };
  }

  #seconds(): number {
    return Math.floor(this.env.now() / 1000);
  }
}

function currentEpoch({ epochs, current }: CircleRow): Epoch {
  return epochs.find(({ pubkey }) => pubkey === current)!;
}
