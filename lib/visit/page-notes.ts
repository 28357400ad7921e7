/** Notes as a page sees them: those of its work and of its address, and no others. */

import { type Annotation, fromW3C } from '../annotate/index.ts';
import type { Database } from '../store/db.ts';
import { findingFor } from '../store/findings.ts';
import { keepDraft, keepNote, notesFor, removeNote } from '../store/notes.ts';
import type { WorkId } from '../work/work-id.ts';
import { mainSighting } from './visits.ts';

export interface PageNotesDeps {
  db: Database;
  /** Brings what shows and makes notes into the page. */
  bringAnnotator(tabId: number): Promise<void>;
  /** Tells every page that shows notes to read them again. */
  tellPages(): Promise<void>;
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

export function createPageNotes({ db, bringAnnotator, tellPages }: PageNotesDeps) {
  async function worksIn(tabId: number): Promise<WorkId[]> {
    const main = mainSighting((await db.tabs.get(tabId))?.report);
    if (!main) return [];
    const row = await findingFor(db, main.work.ids);
    return [...new Set([...main.work.ids, ...(row?.finding.work.ids ?? [])])];
  }

  async function here({ tabId, page }: Caller): Promise<Annotation[]> {
    return notesFor(db, await worksIn(tabId), page);
  }

  return {
    here,

    /** After a page was seen: pages without notes carry nothing. */
    async seen(caller: Caller): Promise<void> {
      const notes = await here(caller);
      const draft = await db.drafts.get(caller.page);
      if (notes.length > 0 || draft) await bringAnnotator(caller.tabId);
    },

    /** Throws `InvalidAnnotation`. A new note becomes one of the work in that tab. */
    async keep(caller: Caller, claimed: unknown): Promise<void> {
      const note = fromW3C(claimed);
      const before = await db.notes.get(note.id);
      if (before && !(await here(caller)).some(({ id }) => id === note.id))
        throw new NotOnThisPage(note.id);
      const workIds = before?.note.workIds ?? (await worksIn(caller.tabId));
      await keepNote(db, { ...note, workIds, source: before?.note.source ?? caller.page });
      await tellPages();
    },

    async remove(caller: Caller, id: string): Promise<void> {
      if (!(await here(caller)).some((note) => note.id === id)) throw new NotOnThisPage(id);
      await removeNote(db, id);
      await tellPages();
    },

    /** What was being written here when the page or the browser went away. */
    draft: async ({ page }: Caller): Promise<Annotation | null> =>
      (await db.drafts.get(page))?.note ?? null,

    keepDraft: ({ page }: Caller, claimed: unknown) =>
      keepDraft(db, page, claimed === null ? null : fromW3C(claimed)),

    async placesFound({ tabId }: Caller, places: Record<string, number | null>): Promise<void> {
      await db.tabs.update(tabId, { places });
    },
  };
}
