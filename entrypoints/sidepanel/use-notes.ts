import type { Annotation } from '../../lib/annotate/index.ts';
import type { Places } from '../../lib/annotate/list-notes.ts';
import { type Regard, regardOf } from '../../lib/share/trust/regard.ts';
import type { Database } from '../../lib/store/db.ts';
import { findingFor } from '../../lib/store/findings.ts';
import { notesFor } from '../../lib/store/notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { mainSighting } from '../../lib/visit/visits.ts';
import type { Work } from '../../lib/work/work.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import type { CurrentTab } from './use-current-tab.ts';

export interface NotesOfTab {
  work: Work | undefined;
  ids: WorkId[];
  /** Shown at once. */
  notes: Annotation[];
  /** One press away, and why. */
  apart: { regard: Exclude<Regard, 'near'>; notes: Annotation[] }[];
  places: Places;
}

const apart = ['far', 'folded', 'muted'] as const;

/** The notes of the work and the page in that tab, kept current. */
export function useNotes(db: Database, tab: CurrentTab | null | undefined): NotesOfTab | undefined {
  return useLive(async () => {
    if (!tab) return undefined;
    const row = await db.tabs.get(tab.id);
    const work = mainSighting(row?.report)?.work;
    const finding = work && (await findingFor(db, work.ids));
    const ids = [...new Set([...(work?.ids ?? []), ...(finding?.finding.work.ids ?? [])])];
    const notes = await notesFor(db, ids, tab.page);
    const places = (await db.inTabs.get(tab.id))?.places ?? {};
    const regard = await regardOf(db, notes);
    const ofRegard = (one: Regard) => notes.filter(({ id }) => (regard.get(id) ?? 'near') === one);
    return {
      work,
      ids,
      notes: ofRegard('near'),
      apart: apart.map((one) => ({ regard: one, notes: ofRegard(one) })),
      places,
    };
  }, [tab?.id, tab?.page]);
}
