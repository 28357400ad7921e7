/** How the notes that are shown stand with their readers, wherever they are shared. Only reads. */

import type { Annotation } from '../annotate/annotation.ts';
import type { Database } from '../store/db.ts';
import { sharesOf } from '../store/shared-notes.ts';
import { type Contribution, contributionsIn } from './contributions-for.ts';
import { eventOf } from './contributions/ids.ts';
import { viewOf } from './trust/view-of.ts';

/** By id of the note; of a note of the reader's, one for each place where it is shared. */
export async function contributionsOfNotes(
  db: Database,
  notes: readonly Pick<Annotation, 'id' | 'origin'>[],
): Promise<Map<string, Contribution[]>> {
  const places = (await Promise.all(notes.map((note) => placesOf(db, note)))).flat();
  const found = new Map<string, Contribution[]>();
  for (const scope of new Set(places.map((place) => place.scope))) {
    const here = places.filter((place) => place.scope === scope);
    const view = await viewOf(db, scope);
    const events = await view.sayings.find(here.map(({ event }) => event));
    for (const one of await contributionsIn(view, events)) {
      const note = here.find(({ event }) => event === one.original.id)!.note;
      found.set(note, [...(found.get(note) ?? []), one]);
    }
  }
  return found;
}

interface Place {
  scope: string;
  event: string;
  note: string;
}

async function placesOf(
  db: Database,
  { id, origin = 'mine' }: Pick<Annotation, 'id' | 'origin'>,
): Promise<Place[]> {
  if (origin === 'mine') return sharesOf(db, id);
  const event = eventOf(id);
  return event === null ? [] : [{ scope: origin.replace(/^circle:/u, ''), event, note: id }];
}
