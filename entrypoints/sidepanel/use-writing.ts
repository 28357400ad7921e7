import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/annotate/index.ts';
import type { Database } from '../../lib/store/db.ts';
import { draftsInPanel, dropDraft, keepDraft } from '../../lib/store/drafts.ts';

export interface Writing {
  /** What is being written in the panel: changes, replies, notes on the page. */
  notes: ReadonlyMap<string, Annotation>;
  /** Keeps a draft; rejects with `StoreError`, and what is shown stays. */
  change(note: Annotation): Promise<void>;
  /** It was kept, or given up. */
  end(id: string): Promise<void>;
}

/** Drafts: in the database with every key, so that they are here again after a crash. */
export function useWriting(db: Database): Writing {
  const [notes, setNotes] = useState<ReadonlyMap<string, Annotation>>(new Map());
  useEffect(() => {
    void draftsInPanel(db).then(
      (drafts) => setNotes((now) => new Map([...drafts.map(entryOf), ...now])),
      () => {}, // the list of notes says it when the database does not answer
    );
  }, [db]);
  return {
    notes,
    change(note) {
      setNotes((now) => (now.get(note.id) ? now : new Map([...now, entryOf(note)])));
      return keepDraft(db, { page: note.source, place: 'panel', note });
    },
    async end(id) {
      setNotes((now) => new Map([...now].filter(([one]) => one !== id)));
      await dropDraft(db, id);
    },
  };
}

const entryOf = (note: Annotation): [string, Annotation] => [note.id, note];
