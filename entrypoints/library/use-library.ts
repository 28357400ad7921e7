/** What is in the library, what of it the reader wants to see, and in which order. */

import { useMemo, useState } from 'preact/hooks';
import type { Database } from '../../lib/store/db.ts';
import { allCircles } from '../../lib/store/events/circles.ts';
import {
  type Filter,
  fits,
  inOrder,
  libraryOf,
  type LibraryWork,
  type Order,
} from '../../lib/store/library/facets.ts';
import type { CircleNames } from './place-words.ts';
import { find, noteTags, workIdsAt } from '../../lib/store/search/find.ts';
import { notesByPlace, type Place, notesOfWorks } from '../../lib/store/search/places.ts';
import { useLive } from '../../lib/store/use-live.ts';

async function circleNames(db: Database): Promise<CircleNames> {
  return new Map((await allCircles(db)).map(({ id, name }) => [id, name]));
}

export type View = 'works' | 'notes' | 'copies' | 'overview';

/** Filters of notes are of their works, but for what notes have of their own. */
function ofWorks({ tag: _tag, place: _place, ...filter }: Filter): Filter {
  return filter;
}

export function useLibrary(db: Database) {
  const [view, setView] = useState<View>('works');
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>({});
  const [order, setOrder] = useState<Order>('saved');

  const rows = useLive(() => db.works.toArray(), []);
  const tags = useLive(() => noteTags(db), []);
  const ofNotes = useLive(() => notesOfWorks(db), []);
  const byPlace = useLive(() => notesByPlace(db), []);
  const circles = useLive(() => circleNames(db), []);
  const all = useMemo(
    // The first rows need not wait for how many notes each has.
    () => rows && libraryOf(rows, ofNotes),
    [rows, ofNotes],
  );

  const found = useLive(
    async () =>
      text.trim() === ''
        ? null
        : new Set(await workIdsAt(db, await find(db, { kind: 'works', text }))),
    [text],
  );
  const works = useMemo(() => {
    const fitting = (all ?? []).filter(
      (work) => fits(work, filter) && (!found || found.has(work.row.id)),
    );
    return inOrder(fitting, order);
  }, [all, filter, found, order]);

  const isNarrowed = Object.values(ofWorks(filter)).some((values) => values.length > 0);
  const homes = useMemo(
    () =>
      isNarrowed
        ? (all ?? []).filter((work) => fits(work, ofWorks(filter))).map(({ row }) => row.id)
        : undefined,
    [all, filter],
  );
  const notes = useLive(
    () =>
      find(db, {
        kind: 'notes',
        text,
        tags: filter.tag ?? [],
        ...(homes && { of: homes }),
        ...(filter.place?.length && { places: filter.place }),
      }),
    [text, filter, homes],
  );

  return {
    view,
    setView,
    text,
    setText,
    filter,
    setFilter,
    order,
    setOrder,
    /** Undefined until the database has answered. */
    all,
    works,
    /** Numbers, the last changed first. */
    notes,
    tags: tags ?? new Map<string, number>(),
    byPlace: byPlace ?? new Map<Place, number>(),
    circles: circles ?? new Map<string, string>(),
  };
}

export type Library = ReturnType<typeof useLibrary>;

export function titlesOf(works: LibraryWork[] | undefined): Map<string, string> {
  return new Map((works ?? []).map(({ row }) => [row.id, row.work.title ?? row.id]));
}
