/** Notes as a page sees them: those of its work and of its address, kept and told to whoever shows them. */

import { fromW3C, type Annotation } from '../annotate/index.ts';
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

export function createPageNotes({ db, bringAnnotator, tellPages }: PageNotesDeps) {
  async function worksIn(tabId: number): Promise<WorkId[]> {
    const main = mainSighting((await db.tabs.get(tabId))?.report);
    if (!main) return [];
    const row = await findingFor(db, main.work.ids);
    return [...new Set([...main.work.ids, ...(row?.finding.work.ids ?? [])])];
  }

  return {
    /** After a page was seen: pages without notes carry nothing. */
    async seen(tabId: number, page: string): Promise<void> {
      const notes = await notesFor(db, await worksIn(tabId), page);
      const draft = await db.drafts.get(page);
      if (notes.length > 0 || draft) await bringAnnotator(tabId);
    },

    async here(tabId: number, page: string): Promise<Annotation[]> {
      return notesFor(db, await worksIn(tabId), page);
    },

    /** Throws `InvalidAnnotation`. A new note becomes one of the work in that tab. */
    async keep(tabId: number | undefined, claimed: unknown): Promise<void> {
      const note = fromW3C(claimed);
      const workIds =
        note.workIds.length > 0 || tabId === undefined ? note.workIds : await worksIn(tabId);
      await keepNote(db, { ...note, workIds });
      await tellPages();
    },

    async remove(id: string): Promise<void> {
      await removeNote(db, id);
      await tellPages();
    },

    keepDraft: (page: string, claimed: unknown) =>
      keepDraft(db, page, claimed === null ? null : fromW3C(claimed)),

    async placesFound(tabId: number, places: Record<string, number | null>): Promise<void> {
      await db.tabs.update(tabId, { places });
    },
  };
}
