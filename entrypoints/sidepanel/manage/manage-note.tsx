/** Below a note that is shared: how it stands, and what can be done about it. */

import type { ComplaintWord } from '../../../components/complaint-list.tsx';
import { NoteComposer } from '../../../components/note-composer.tsx';
import { i18n } from '#i18n';
import type { Annotation } from '../../../lib/annotate/index.ts';
import { withWords, wordsOf } from '../../../lib/annotate/with-words.ts';
import type { Contribution } from '../../../lib/share/contributions-for.ts';
import { noteOf } from '../../../lib/share/contributions/note-of.ts';
import { keepNote } from '../../../lib/store/notes.ts';
import { shareFollows } from '../../../lib/store/shared-notes.ts';
import { tagsLike } from '../../../lib/store/tags.ts';
import type { Database } from '../../../lib/store/db.ts';
import { valueOfTag, type Rumour } from '../../../lib/store/events/event.ts';
import { Manage } from './manage.tsx';
import type { Tools } from './use-manager.ts';

const reasons: readonly ComplaintWord[] = [
  'inaccurate',
  'wrong-anchor',
  'off-topic',
  'duplicate',
  'licence-problem',
  'not-lawful',
];

interface ManageNoteProps {
  db: Database;
  note: Annotation;
  contributions: Contribution[];
}

export function ManageNote({ db, note, contributions }: ManageNoteProps) {
  return (
    <>
      {contributions.map((one) => (
        <Manage
          key={one.scope}
          db={db}
          contribution={one}
          textOf={textOf}
          reasons={reasons}
          onAccepted={(event) => adopt(db, one.scope, note, event)}
          {...(one.original.pubkey !== one.me && {
            editor: (done, cancel) => (
              <NoteComposer
                label={i18n.t('manage.proposedText')}
                start={wordsOf(note)}
                suggest={(typed) => tagsLike(db, typed)}
                onDraft={() => {}}
                onCancel={cancel}
                onSave={(words) =>
                  done((tools) =>
                    propose(tools, one, withWords(note, words, new Date().toISOString())),
                  )
                }
              />
            ),
          })}
        />
      ))}
    </>
  );
}

const textOf = (event: Rumour): string => {
  const note = noteOf(event);
  return note?.text ?? event.content;
};

/** The author's own note reads as accepted; there, that is no change to be shared again. */
async function adopt(db: Database, scope: string, note: Annotation, event: Rumour): Promise<void> {
  const accepted = noteOf(event);
  if (!accepted) return;
  const changed = withWords(note, wordsOf(accepted), new Date().toISOString());
  await shareFollows(db, scope, note.id, changed.modified ?? '');
  await keepNote(db, changed);
}

async function propose(
  { manager, contributor }: Tools,
  { scope, form }: Contribution,
  note: Annotation,
): Promise<void> {
  const { shown } = form;
  const answered = note.replyTo === undefined ? undefined : valueOfTag(shown, 'e');
  const parent = answered === undefined ? undefined : await contributor.find(scope, answered);
  await manager.proposeNote(scope, shown, note, parent);
}
