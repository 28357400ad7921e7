/** Notes as a page sees them: those of its work and of its address, and no others. */

import { type Annotation, fromW3C, type StoredPlace } from '../annotate/index.ts';
import type { Database } from '../store/db.ts';
import { draftsOn, dropDraft, keepDraft } from '../store/drafts.ts';
import { findingFor } from '../store/findings.ts';
import { keepNote, notesFor, noteById } from '../store/notes.ts';
import { keepPlaces, placesOf } from '../store/places.ts';
import { removeNote, restoreNote } from '../store/removed-notes.ts';
import { tagsLike } from '../store/tags.ts';
import type { WorkId } from '../work/work-id.ts';
import { mainSighting } from './visits.ts';

export interface PageNotesDeps {
  db: Database;
  /** Brings what shows and makes notes into the page. */
  bringAnnotator(tabId: number): Promise<void>;
  /** Tells every page that shows notes to read them again. */
  tellPages(): Promise<void>;
  /** After a note was kept: the browser is asked to spare it. */
  spare(): Promise<unknown>;
  /** Those that are shown in pages: what strangers write is not drawn over what is read. */
  near(notes: Annotation[]): Promise<Annotation[]>;
  now(): number;
}

/** A page's script, as the browser vouches for it. */
export interface Caller {
  tabId: number;
  /** Without fragment. */
  page: string;
}

/** For callers that may only touch what is shown on their own page. */
class NotOnThisPage extends Error {
  override name = 'NotOnThisPage';
}

/** What others wrote is theirs to change. */
class NotWrittenHere extends Error {
  override name = 'NotWrittenHere';
}

export function createPageNotes({
  db,
  bringAnnotator,
  tellPages,
  spare,
  near,
  now,
}: PageNotesDeps) {
  async function worksIn(tabId: number): Promise<WorkId[]> {
    const main = mainSighting((await db.tabs.get(tabId))?.report);
    if (!main) return [];
    const row = await findingFor(db, main.work.ids);
    return [...new Set([...main.work.ids, ...(row?.finding.work.ids ?? [])])];
  }

  async function here({ tabId, page }: Caller): Promise<Annotation[]> {
    return near(await notesFor(db, await worksIn(tabId), page));
  }

  async function demandHere(caller: Caller, id: string): Promise<Annotation> {
    const note = (await here(caller)).find((one) => one.id === id);
    if (!note) throw new NotOnThisPage(id);
    return note;
  }

  async function demandOwn(caller: Caller, id: string): Promise<Annotation> {
    const note = await demandHere(caller, id);
    if (note.origin !== 'mine') throw new NotWrittenHere(id);
    return note;
  }

  /** Where a note belongs: with itself as it was, with what it answers, with the work in the tab. */
  async function belonging(
    caller: Caller,
    { id, replyTo }: Annotation,
  ): Promise<Pick<Annotation, 'workIds' | 'source' | 'created'>> {
    if (await noteById(db, id)) return demandOwn(caller, id);
    if (replyTo === undefined) return { workIds: await worksIn(caller.tabId), source: caller.page };
    const { workIds, source } = await demandHere(caller, replyTo);
    return { workIds, source };
  }

  return {
    here,

    /** After a page was seen: pages without notes carry nothing. */
    async seen(caller: Caller): Promise<void> {
      const notes = await here(caller);
      const drafts = await draftsOn(db, caller.page, 'page');
      if (notes.length + drafts.length > 0) await bringAnnotator(caller.tabId);
    },

    /** Throws `InvalidAnnotation`, `StoreError`. A new note becomes one of the work in that tab. */
    async keep(caller: Caller, claimed: unknown): Promise<void> {
      const note = fromW3C(claimed);
      // One that is here already stays as old as it is; a new one is as old as its last word.
      const { workIds, source, created = note.modified } = await belonging(caller, note);
      await keepNote(db, { ...note, workIds, source, ...(created !== undefined && { created }) });
      await Promise.all([tellPages(), spare()]);
    },

    /** With the reader's own replies. Throws `StoreError`. */
    async remove(caller: Caller, id: string): Promise<void> {
      await demandOwn(caller, id);
      await removeNote(db, id, now());
      await tellPages();
    },

    /** Undo; only what was deleted a short while ago can come back. Throws `StoreError`. */
    async restore(id: string): Promise<void> {
      await restoreNote(db, id);
      await tellPages();
    },

    /** What was being written here when the page or the browser went away. */
    draft: async ({ page }: Caller): Promise<Annotation | null> =>
      (await draftsOn(db, page, 'page'))[0] ?? null,

    /** Throws `InvalidAnnotation`, `StoreError`. */
    keepDraft: ({ page }: Caller, claimed: unknown): Promise<void> =>
      keepDraft(db, { page, place: 'page', note: fromW3C(claimed) }),

    async dropDraft({ page }: Caller, id: string): Promise<void> {
      const drafts = await draftsOn(db, page, 'page');
      if (drafts.some((draft) => draft.id === id)) await dropDraft(db, id);
    },

    tagsLike: (typed: string): Promise<string[]> => tagsLike(db, typed),

    /** Where they were found in texts that were searched before. */
    async placesKnown(caller: Caller): Promise<StoredPlace[]> {
      return placesOf(
        db,
        (await here(caller)).map(({ id }) => id),
      );
    },

    /** Throws `StoreError`. Of notes that are not here nothing is kept. */
    async keepPlaces(caller: Caller, places: readonly StoredPlace[]): Promise<void> {
      const ids = new Set((await here(caller)).map(({ id }) => id));
      await keepPlaces(
        db,
        places.filter(({ id }) => ids.has(id)),
        now(),
      );
    },

    async placesFound({ tabId }: Caller, places: Record<string, number | null>): Promise<void> {
      await db.inTabs.put({ tabId, places });
    },
  };
}
