import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { storeFault } from '../../components/store-fault.ts';
import type { Annotation } from '../../lib/annotate/index.ts';
import { tellPages } from '../../lib/platform/annotator.ts';
import type { Database } from '../../lib/store/db.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { removeNote, restoreNote } from '../../lib/store/removed-notes.ts';
import { report } from '../../lib/platform/log.ts';
import { saysTheSame } from '../../lib/annotate/with-words.ts';
import { storeFailureOf } from '../../lib/work/store-error.ts';
import type { Writing } from './use-writing.ts';

export interface Said {
  text: string;
  undo?: () => void;
}

/** What the reader does with notes in the panel, and what is said about it at its foot. */
export function useActions(db: Database, writing: Writing) {
  const [said, setSaid] = useState<Said>();
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());

  const faultIn = (id: string) => (error: unknown) =>
    setFaults((now) => new Map([...now, [id, storeFault(storeFailureOf(error))]]));
  const say = (error: unknown): void => setSaid({ text: storeFault(storeFailureOf(error)) });

  return {
    said,
    /** Why a note could not be kept, by its id; shown where it is written. */
    faults,
    say: (text: string) => setSaid({ text }),

    async write(note: Annotation): Promise<void> {
      await writing.change(note).catch(faultIn(note.id));
    },

    async save(note: Annotation): Promise<boolean> {
      try {
        await keepNote(db, note);
      } catch (error) {
        faultIn(note.id)(error);
        return false;
      }
      setFaults((now) => new Map([...now].filter(([id]) => id !== note.id)));
      await writing.end(note.id);
      await tellPages();
      return true;
    },

    async remove(id: string): Promise<void> {
      const undo = (): void => report(restore(id));
      await removeNote(db, id, Date.now()).then(
        () => setSaid({ text: i18n.t('annotate.deleted'), undo }),
        say,
      );
      await tellPages();
    },

    /** What was written can be taken up again, if anything was. */
    async giveUp(note: Annotation, before: Annotation | undefined): Promise<void> {
      await writing.end(note.id);
      const isNothing = before ? saysTheSame(note, before) : !note.text && note.tags.length === 0;
      if (isNothing) return;
      const undo = (): void => {
        setSaid(undefined);
        report(writing.change(note).catch(faultIn(note.id)));
      };
      setSaid({ text: i18n.t('annotate.givenUp'), undo });
    },
  };

  async function restore(id: string): Promise<void> {
    await restoreNote(db, id).then(() => setSaid(undefined), say);
    await tellPages();
  }
}
