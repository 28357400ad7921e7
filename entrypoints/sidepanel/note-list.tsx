import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { NoteComposer } from '../../components/note-composer.tsx';
import { type ListedNote, type NoteActions, NoteItem } from '../../components/note-item.tsx';
import { NoteThread } from '../../components/note-thread.tsx';
import type { Annotation } from '../../lib/annotate/index.ts';
import type { Thread } from '../../lib/annotate/threads.ts';
import { withWords, wordsOf, type Words } from '../../lib/annotate/with-words.ts';
import { useKeys } from '../../components/use-keys.ts';
import { moveAmongNotes } from './move-among-notes.ts';
import { showMarkdown } from './show-markdown.ts';

interface NoteListProps {
  threads: Thread[];
  listed: (note: Annotation) => ListedNote;
  /** By id of the note being written. */
  writing: ReadonlyMap<string, Annotation>;
  faults: ReadonlyMap<string, string>;
  actions: NoteActions;
  writer: Writer;
  /** A note as it is listed, with what belongs to it. */
  wrap: (id: string, item: ComponentChildren) => ComponentChildren;
}

/** What happens to a note while it is written. */
export interface Writer {
  suggest: (typed: string) => Promise<string[]>;
  onDraft: (note: Annotation) => void;
  onSave: (note: Annotation) => void;
  onCancel: (note: Annotation) => void;
}

export function NoteList({
  threads,
  listed,
  writing,
  faults,
  actions,
  writer,
  wrap,
}: NoteListProps) {
  const list = useKeys<HTMLUListElement>((event) => moveAmongNotes(event, actions.onShow));
  const ids = threads.flatMap(({ note, replies }) => [
    note.id,
    ...replies.map((one) => one.note.id),
  ]);
  const answers = new Map([...writing.values()].map((note) => [note.replyTo, note]));

  const field = (note: Annotation | undefined, label: string, quote = '') =>
    note && (
      <Field note={note} label={label} quote={quote} fault={faults.get(note.id)} writer={writer} />
    );

  return (
    <ul ref={list} aria-label={i18n.t('panel.list')}>
      {threads.map(({ note: root, replies }) => (
        <NoteThread
          key={root.id}
          notes={[{ note: root, depth: 0 }, ...replies].map(({ note, depth }) => ({
            note: listed(note),
            depth,
          }))}
          show={(note) =>
            field(writing.get(note.id), i18n.t('annotate.yourNote'), note.quote) ??
            wrap(note.id, <NoteItem note={note} render={showMarkdown} {...actions} />)
          }
          replyTo={({ id }) => {
            const answer = answers.get(id);
            // An answer that is kept already is changed in its own place.
            return answer && ids.includes(answer.id)
              ? null
              : field(answer, i18n.t('annotate.yourReply'));
          }}
        />
      ))}
    </ul>
  );
}

interface FieldProps {
  note: Annotation;
  label: string;
  quote?: string;
  fault: string | undefined;
  writer: Writer;
}

export function Field({ note, label, quote, fault, writer }: FieldProps) {
  const written = (words: Words): Annotation => withWords(note, words, new Date().toISOString());
  return (
    <NoteComposer
      key={note.id}
      label={label}
      {...(quote && { quote })}
      start={wordsOf(note)}
      suggest={writer.suggest}
      fault={fault}
      onDraft={(words) => writer.onDraft(written(words))}
      onSave={(words) => writer.onSave(written(words))}
      onCancel={(words) => writer.onCancel(written(words))}
    />
  );
}
