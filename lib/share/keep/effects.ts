/**
 * What follows from events that came or went: the notes that readers see. Each is made anew from all
 * that is here about it, so the order of arrival does not matter. Within the transaction of `inOneStep`.
 */

import type { Origin } from '../../annotate/annotation.ts';
import type { Database } from '../../store/db.ts';
import {
  coordinateOf,
  kinds,
  type Rumour,
  valuesOfTag,
  valueOfTag,
} from '../../store/events/event.ts';
import type { Sayings } from '../../store/events/sayings.ts';
import {
  noteAsShared,
  noteSharedAs,
  putSharedNote,
  removeSharedNote,
  renameAuthor,
  sharedNote,
} from '../../store/shared-notes.ts';
import { introducedBy } from '../circle/membership.ts';
import { authorId, noteId } from '../contributions/ids.ts';
import { noteOf } from '../contributions/note-of.ts';
import { profileOf } from '../contributions/people.ts';
import { revisedBy } from '../contributions/thread.ts';
import { voiceOf } from '../contributions/voices.ts';
import { currentForm } from '../standing/current-form.ts';
import type { Counts } from '../standing/voices.ts';

export interface Place {
  db: Database;
  /** `commons`, or the id of the circle. */
  scope: string;
  sayings: Sayings;
  /** The reader's key there. */
  me: string;
  nameOf(pubkey: string): Promise<string | undefined>;
  counts: Counts;
}

const longestThread = 100;

/** `events`: what came, and what counts no longer because of it. */
export async function showChanges(place: Place, events: readonly Rumour[]): Promise<void> {
  const originals = new Set<string>();
  for (const event of events) {
    if (isNote(event)) originals.add((await originalOf(place, event)).id);
    if (event.kind === kinds.reaction)
      for (const id of valuesOfTag(event, 'e')) {
        const target = await place.sayings.find(id);
        if (target && isNote(target)) originals.add((await originalOf(place, target)).id);
      }
    await showName(place, event);
  }
  for (const id of originals) await showNote(place, id, 0);
}

const isNote = ({ kind }: Rumour): boolean => kind === kinds.highlight || kind === kinds.comment;

/** What a proposal is, in the end, an improved form of; the proposal when that is not here. */
async function originalOf({ sayings }: Place, event: Rumour): Promise<Rumour> {
  const seen = new Set([event.id]);
  for (let at = event; ;) {
    const revised = revisedBy(at);
    const before = revised === undefined ? undefined : await sayings.find(revised);
    if (!before || seen.has(before.id)) return at;
    seen.add(before.id);
    at = before;
  }
}

async function showNote(place: Place, id: string, depth: number): Promise<void> {
  const { db, scope, sayings, me } = place;
  const origin = originOf(scope);
  const original = await sayings.find(id);
  if (!original || revisedBy(original) !== undefined) {
    await removeSharedNote(db, noteId(id), origin);
    return;
  }
  const shared = await noteSharedAs(db, scope, id);
  if (shared && shared.note !== noteId(id)) return;
  const before = await sharedNote(db, noteId(id));
  const note = await noteFrom(place, original);
  if (!note) return;
  const isMine = original.pubkey === me;
  await putSharedNote(db, { ...note, origin: isMine ? 'mine' : origin });
  if (isMine && !shared) await noteAsShared(db, { scope, event: id, note: note.id });
  if (!before && depth < longestThread) await showReplies(place, id, depth + 1);
}

/** In the form that is accepted; the author stays who wrote it first. */
async function noteFrom(place: Place, original: Rumour) {
  const { sayings, counts } = place;
  const { shown } = currentForm(original, ...(await proposalsTo(sayings, original)), counts);
  const answered = original.kind === kinds.comment ? valueOfTag(original, 'e') : undefined;
  const parentId = answered === undefined ? undefined : await localId(place, answered);
  const parent = parentId === undefined ? undefined : await sharedNote(place.db, parentId);
  const name = await place.nameOf(original.pubkey);
  const note = noteOf(shown, { name, parent: parent?.note });
  if (!note) return null;
  return {
    ...note,
    id: noteId(original.id),
    creator: { id: authorId(original.pubkey), ...(name !== undefined && { name }) },
    ...(parentId !== undefined && { replyTo: parentId }),
  };
}

async function proposalsTo(
  sayings: Sayings,
  original: Rumour,
): Promise<[Rumour[], NonNullable<ReturnType<typeof voiceOf>>[]]> {
  const names = [original.id, coordinateOf(original) ?? original.id];
  const proposals: Rumour[] = [];
  for (let open = names; open.length > 0;) {
    const found = (await sayings.about(open)).filter(
      (one) => revisedBy(one) !== undefined && !proposals.some(({ id }) => id === one.id),
    );
    proposals.push(...found);
    open = found.map(({ id }) => id);
  }
  if (proposals.length === 0) return [[], []];
  const said = await sayings.about(proposals.map(({ id }) => id));
  return [proposals, said.flatMap((one) => voiceOf(one) ?? [])];
}

/** Those that came before what they answer. */
async function showReplies(place: Place, id: string, depth: number): Promise<void> {
  const replies = await place.sayings.about([id]);
  for (const reply of replies)
    if (reply.kind === kinds.comment && valueOfTag(reply, 'e') === id && !revisedBy(reply))
      await showNote(place, reply.id, depth);
}

/** By which id this browser knows what was shared as that event. */
async function localId({ db, scope }: Place, event: string): Promise<string> {
  return (await noteSharedAs(db, scope, event))?.note ?? noteId(event);
}

async function showName({ db, scope, nameOf }: Place, event: Rumour): Promise<void> {
  const isName = scope === 'commons' ? profileOf(event) : introducedBy(event);
  if (!isName || (scope === 'commons' && event.kind !== kinds.profile)) return;
  const name = (await nameOf(event.pubkey)) ?? isName.name;
  await renameAuthor(db, originOf(scope), { id: authorId(event.pubkey), name });
}

export const originOf = (scope: string): Origin =>
  scope === 'commons' ? scope : `circle:${scope}`;
