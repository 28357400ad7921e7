/**
 * What follows from events that came or went: the notes that readers see. Each is made anew from all
 * that is here about it, so the order of arrival does not matter. Many at once, as the database likes
 * it, and within the transaction of `inOneStep`.
 */

import type { Annotation, Origin } from '../../annotate/annotation.ts';
import type { Database, NoteRow } from '../../store/db.ts';
import { kinds, type Rumour, valuesOfTag, valueOfTag } from '../../store/events/event.ts';
import type { Sayings } from '../../store/events/sayings.ts';
import {
  noteAsShared,
  notesByIds,
  notesSharedAs,
  putSharedNotes,
  removeSharedNotes,
  renameAuthor,
} from '../../store/shared-notes.ts';
import { introducedBy } from '../circle/membership.ts';
import { authorId, noteId } from '../contributions/ids.ts';
import { noteOf } from '../contributions/note-of.ts';
import { profileOf } from '../contributions/people.ts';
import { revisedBy } from '../contributions/thread.ts';
import { voiceOf } from '../contributions/voices.ts';
import { currentForm } from '../standing/current-form.ts';
import { everythingAbout } from '../standing/everything-about.ts';
import type { Counts } from '../standing/voices.ts';
import { showFindings } from './told.ts';

export interface Place {
  db: Database;
  /** `commons`, or the id of the circle. */
  scope: string;
  sayings: Sayings;
  /** The reader's key there. */
  me: string;
  namesOf(pubkeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  counts: Counts;
}

const longestThread = 100;

export interface Changes {
  kept: readonly Rumour[];
  /** What counts no longer because of it. */
  dropped: readonly Rumour[];
}

export async function showChanges(place: Place, { kept, dropped }: Changes): Promise<void> {
  const events = [...kept, ...dropped];
  const spokenOf = events
    .filter(({ kind }) => kind === kinds.reaction)
    .flatMap((event) => valuesOfTag(event, 'e'));
  const targets = spokenOf.length > 0 ? await place.sayings.find(spokenOf) : [];
  const gone = new Set(dropped.map(({ id }) => id));
  const live = new Map(kept.flatMap((event) => (gone.has(event.id) ? [] : [[event.id, event]])));
  const originals = new Set<string>();
  await showFindings(place, { kept, dropped });
  // No more is awaited than must be: a transaction does not wait long for anything but the database.
  for (const event of [...events, ...targets].filter(isNote))
    originals.add(revisedBy(event) === undefined ? event.id : (await originalOf(place, event)).id);
  for (const event of events.filter(isAboutAName)) await showName(place, event);
  if (events.some(({ kind }) => kind === kinds.circle))
    for (const id of await votedOn(place)) originals.add(id);
  let ids = [...originals];
  for (let depth = 0; ids.length > 0 && depth < longestThread; depth += 1)
    ids = await showNotes(place, ids, live);
}

const isNote = ({ kind }: Rumour): boolean => kind === kinds.highlight || kind === kinds.comment;

const isAboutAName = ({ kind }: Rumour): boolean => kind === kinds.profile || kind === kinds.circle;

/** Who joins or leaves takes a voice along: what was decided by a majority may be decided otherwise. */
async function votedOn(place: Place): Promise<string[]> {
  const notes = await place.sayings.ofKinds([kinds.highlight, kinds.comment]);
  const proposals = notes.filter((one) => revisedBy(one) !== undefined);
  return Promise.all(proposals.map(async (one) => (await originalOf(place, one)).id));
}

/** What a proposal is, in the end, an improved form of; the proposal when that is not here. */
async function originalOf({ sayings }: Place, event: Rumour): Promise<Rumour> {
  const seen = new Set([event.id]);
  for (let at = event; ;) {
    const revised = revisedBy(at);
    const [before] = revised === undefined ? [] : await sayings.find([revised]);
    if (!before || seen.has(before.id)) return at;
    seen.add(before.id);
    at = before;
  }
}

/** Gives the ids of replies that were waiting for these notes. */
async function showNotes(
  place: Place,
  ids: readonly string[],
  live: ReadonlyMap<string, Rumour>,
): Promise<string[]> {
  const { db, scope, sayings } = place;
  const [found, shared, before] = await Promise.all([
    sayings.find(ids.filter((id) => !live.has(id))),
    notesSharedAs(db, scope, ids),
    notesByIds(db, ids.map(noteId)),
  ]);
  const here = [...ids.flatMap((id) => live.get(id) ?? []), ...found].filter(
    (one) => revisedBy(one) === undefined,
  );
  const isHere = new Set(here.map(({ id }) => id));
  const origin = originOf(scope);
  const rows = new Map(before.map((row) => [row.id, row]));
  await removeSharedNotes(
    db,
    ids.filter((id) => !isHere.has(id) && rows.get(noteId(id))?.origin === origin).map(noteId),
  );
  // What the reader wrote here stays as it is here.
  const shown = here.filter(({ id }) => (shared.get(id) ?? noteId(id)) === noteId(id));
  const about = await everythingAbout(sayings, shown);
  const notes = await notesFrom(place, shown, about);
  const written = notes.filter(({ note }) => !isNearer(rows.get(note.id), note.origin));
  await putSharedNotes(
    db,
    written.map(({ note }) => note),
  );
  const own = notes.filter(({ note, event }) => note.origin === 'mine' && !shared.has(event.id));
  await noteAsShared(
    db,
    own.map(({ note, event }) => ({ scope, event: event.id, note: note.id })),
  );
  const fresh = new Set(
    notes.filter(({ note }) => !rows.has(note.id)).map(({ event }) => event.id),
  );
  return about.flatMap((one) => (isReplyTo(one, fresh) ? one.id : []));
}

/** What a circle says is nearer than the same said to everybody. */
const isNearer = (before: NoteRow | undefined, origin: Origin): boolean =>
  origin === 'commons' && before?.origin.startsWith('circle:') === true;

const isReplyTo = (event: Rumour, ids: ReadonlySet<string>): boolean =>
  event.kind === kinds.comment &&
  revisedBy(event) === undefined &&
  ids.has(valueOfTag(event, 'e') ?? '');

interface Shown {
  event: Rumour;
  note: Annotation & { origin: Origin };
}

/** In the form that is accepted; the author stays who wrote it first. */
async function notesFrom(
  place: Place,
  events: readonly Rumour[],
  about: readonly Rumour[],
): Promise<Shown[]> {
  const { db, scope, me, counts } = place;
  const names = await place.namesOf(events.map(({ pubkey }) => pubkey));
  const answered = events.flatMap((event) => answeredBy(event) ?? []);
  const local =
    answered.length > 0 ? await notesSharedAs(db, scope, answered) : new Map<string, string>();
  const parentOf = (event: Rumour) => {
    const id = answeredBy(event);
    return id === undefined ? undefined : (local.get(id) ?? noteId(id));
  };
  const parentIds = events.flatMap((event) => parentOf(event) ?? []);
  const parents = new Map((await notesByIds(db, parentIds)).map((row) => [row.id, row.note]));
  const proposals = about.filter((one) => revisedBy(one) !== undefined);
  const voices = proposals.length === 0 ? [] : about.flatMap((one) => voiceOf(one) ?? []);
  return events.flatMap((event) => {
    const { shown } = currentForm(event, proposals, voices, counts);
    const parent = parentOf(event);
    const name = names.get(event.pubkey);
    const note = noteOf(shown, {
      name,
      parent: parent === undefined ? undefined : parents.get(parent),
    });
    if (!note) return [];
    const whole = {
      ...note,
      id: noteId(event.id),
      creator: { id: authorId(event.pubkey), ...(name !== undefined && { name }) },
      ...(parent !== undefined && { replyTo: parent }),
      origin: event.pubkey === me ? ('mine' as const) : originOf(scope),
    };
    return [{ event, note: whole }];
  });
}

const answeredBy = (event: Rumour): string | undefined =>
  event.kind === kinds.comment ? valueOfTag(event, 'e') : undefined;

async function showName({ db, scope, namesOf }: Place, event: Rumour): Promise<void> {
  const isProfile = scope === 'commons' && event.kind === kinds.profile;
  const said = isProfile ? profileOf(event) : introducedBy(event);
  if (!said) return;
  const name = (await namesOf([event.pubkey])).get(event.pubkey) ?? said.name;
  await renameAuthor(db, originOf(scope), { id: authorId(event.pubkey), name });
}

const originOf = (scope: string): Origin => (scope === 'commons' ? scope : `circle:${scope}`);
