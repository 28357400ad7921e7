/** What the reader shares and says of what others share: in a circle, or with everybody. */

import type { Annotation } from '../annotate/annotation.ts';
import {
  coordinateOf,
  kinds,
  newestFirst,
  type Rumour,
  type SignedEvent,
} from '../store/events/event.ts';
import { inOneStep } from '../store/events/in-one-step.ts';
import { circleSayings, commonsSayings, type Sayings } from '../store/events/sayings.ts';
import { addToOutbox } from '../store/outbox.ts';
import { noteAsShared, notesByIds, sharedEventOf } from '../store/shared-notes.ts';
import type { Circles, CirclesEnv } from './circle/circles.ts';
import { type Draft, signed } from './circle/wrap.ts';
import { copyDraft, type CopyParts } from './contributions/copy.ts';
import { eventOf } from './contributions/ids.ts';
import { licenceOf } from './contributions/labels.ts';
import { noteDraft } from './contributions/note.ts';
import { NotShareable } from './contributions/not-shareable.ts';
import { revisedBy } from './contributions/thread.ts';
import { retractionDraft } from './contributions/voices.ts';
import { reader } from './identity/identity.ts';
import { everythingAbout } from './standing/everything-about.ts';
import { demandKept, keepPublic } from './keep/store-slice.ts';

const commons = 'commons';

type Undated = Omit<Draft, 'created_at'> & { created_at?: number };
type CopyToShare = Pick<CopyParts, 'work' | 'copy' | 'rights'>;

/** `scope`: `commons`, or the id of a circle. */
export class Contributor {
  constructor(
    private readonly env: CirclesEnv,
    private readonly circles: Circles,
  ) {}

  /** Signs it for everybody, or seals it for a circle; dated now where it is not. Throws `TooLong`, `NoSuchCircle`, `StoreError`. */
  async say(
    scope: string,
    draft: Undated,
    also: (rumour: Rumour) => Promise<void> = async () => undefined,
  ): Promise<Rumour> {
    return scope === commons ? this.#publish(draft, also) : this.circles.say(scope, draft, also);
  }

  /**
   * A note of this browser, or what has been changed in it since it was shared there. Throws
   * `NotShareable`.
   */
  async shareNote(scope: string, id: string, licence?: string): Promise<Rumour> {
    const { db } = this.env;
    const { draft, revises } = await this.draftNote(scope, id, licence);
    return this.say(scope, draft, async ({ id: event }) => {
      if (!revises) await noteAsShared(db, [{ scope, event, note: id }]);
    });
  }

  /** What `shareNote` would say. Throws `NotShareable`. */
  async draftNote(
    scope: string,
    id: string,
    licence?: string,
  ): Promise<{ draft: Draft; revises?: Rumour }> {
    const { db } = this.env;
    const [row] = await notesByIds(db, [id]);
    if (!row || row.origin !== 'mine') throw new NotShareable('not-written-here');
    const before = await sharedEventOf(db, scope, id);
    const revises = before && (await this.find(scope, before.event));
    const chosen = licence ?? (revises && licenceOf(revises));
    const note = await this.#licensed(scope, {
      ...row.note,
      ...(chosen !== undefined && { licence: chosen }),
    });
    const parent = await this.#parentOf(scope, note);
    const draft = noteDraft({
      note,
      created_at: revises ? await this.#after(scope, revises) : 0,
      ...(parent && { parent }),
      ...(revises && { revises }),
    });
    return { draft, ...(revises && { revises }) };
  }

  /** With all changes that its author made to it. */
  async withdrawNote(scope: string, id: string): Promise<void> {
    const shared = await sharedEventOf(this.env.db, scope, id);
    const original = shared && (await this.find(scope, shared.event));
    if (original) await this.retract(scope, original);
  }

  /** Takes back one's own contribution, with all changes that its author made to it. */
  async retract(scope: string, original: Rumour): Promise<void> {
    const about = await everythingAbout(this.#sayings(scope), [original]);
    const own = about.filter(
      (one) => one.pubkey === original.pubkey && revisedBy(one) !== undefined,
    );
    await this.say(scope, retractionDraft([original, ...own], 0));
  }

  /** `corrects`: what it is a better form of, by whomever. Throws `NotShareable`. */
  async shareCopy(scope: string, parts: CopyToShare, corrects?: Rumour): Promise<Rumour> {
    return this.say(scope, await this.draftCopy(scope, parts, corrects));
  }

  /** What `shareCopy` would say. Throws `NotShareable`. */
  async draftCopy(scope: string, parts: CopyToShare, corrects?: Rumour): Promise<Draft> {
    const { db, now } = this.env;
    const first = copyDraft({ ...parts, created_at: 0 });
    const { pubkey } = (await reader(db, now())).keysFor(scope);
    const coordinate = coordinateOf({ ...first, pubkey, id: '' });
    const [before] = (await this.#sayings(scope).ofKinds([kinds.copy]))
      .filter((one) => coordinateOf(one) === coordinate)
      .toSorted(newestFirst);
    const latest = Math.max(0, ...[before, corrects].map((one) => one?.created_at ?? 0));
    const isSame = corrects === undefined || coordinateOf(corrects) === coordinate;
    return copyDraft({
      ...parts,
      // Of two of the same second it would be left to chance which one counts, and the clocks of
      // others may be ahead.
      created_at: Math.max(Math.floor(now() / 1000), latest + 1),
      ...(before && { replaces: before }),
      ...(!isSame && { revises: corrects }),
    });
  }

  async find(scope: string, event: string): Promise<Rumour | undefined> {
    return (await this.#sayings(scope).find([event]))[0];
  }

  /** All that names it. */
  about(scope: string, event: string): Promise<Rumour[]> {
    return this.#sayings(scope).about([event]);
  }

  /** Public key of the reader there. */
  async authorIn(scope: string): Promise<string> {
    const { db, now } = this.env;
    return (await reader(db, now())).keysFor(scope).pubkey;
  }

  #sayings(scope: string): Sayings {
    return scope === commons ? commonsSayings(this.env.db) : circleSayings(this.env.db, scope);
  }

  /** What is shared carries a licence: the note's own, else the circle's. */
  async #licensed(scope: string, note: Annotation): Promise<Annotation> {
    if (note.licence !== undefined || scope === commons) return { licence: 'CC-BY-4.0', ...note };
    const { licence } = await this.circles.circle(scope);
    return licence === '' ? note : { ...note, licence };
  }

  /** Throws `NotShareable` when it answers what the others do not have. */
  async #parentOf(scope: string, { replyTo }: Annotation): Promise<Rumour | undefined> {
    if (replyTo === undefined) return undefined;
    const shared = await sharedEventOf(this.env.db, scope, replyTo);
    const event = shared?.event ?? eventOf(replyTo);
    const parent = event === null ? undefined : await this.find(scope, event);
    if (!parent) throw new NotShareable('parent-not-shared');
    return parent;
  }

  /** Now, or after all forms that it has: clocks differ, and of two of the same second chance would decide. */
  async #after(scope: string, original: Rumour): Promise<number> {
    const about = await everythingAbout(this.#sayings(scope), [original]);
    const forms = [original, ...about.filter((one) => revisedBy(one) !== undefined)];
    const latest = Math.max(...forms.map(({ created_at }) => created_at));
    return Math.max(Math.floor(this.env.now() / 1000), latest + 1);
  }

  async #publish(draft: Undated, also: (rumour: Rumour) => Promise<void>): Promise<Rumour> {
    const { db, now } = this.env;
    const { secret } = (await reader(db, now())).keysFor(commons);
    const event: SignedEvent = signed(secret, {
      ...draft,
      created_at: draft.created_at || Math.floor(now() / 1000),
    });
    await inOneStep(db, async () => {
      await also(event);
      demandKept(await keepPublic(db, [event], now()));
      await addToOutbox(db, { to: commons, of: event.id, event, addedAt: now() });
    });
    return event;
  }
}
