import './note-thread.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ListedNote } from './note-item.tsx';

interface NoteThreadProps {
  notes: { note: ListedNote; depth: number }[];
  /** A note, or the field in which it is being changed. */
  show: (note: ListedNote) => ComponentChildren;
  /** The reply that is being written to it, if any. */
  replyTo: (note: ListedNote) => ComponentChildren;
}

/** Deeper answers stand no further in: the panel is narrow. */
const deepest = 3;

/** A note and what answers it, as one card. */
export function NoteThread({ notes, show, replyTo }: NoteThreadProps) {
  return (
    <li class="note-thread">
      {notes.map(({ note, depth }) => (
        <article
          key={note.id}
          data-note={note.id}
          class={`note-item depth-${Math.min(depth, deepest)}`}
          aria-label={labelOf(note)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as in the feed pattern of ARIA: arrow keys lead from article to article
          tabIndex={0}
        >
          {show(note)}
          {replyTo(note)}
        </article>
      ))}
    </li>
  );
}

function labelOf({ kind, text, quote, author, origin }: ListedNote): string {
  const name = author ?? i18n.t(origin === 'mine' ? 'annotate.you' : 'annotate.someone');
  const said = text ?? quote;
  return `${i18n.t(`panel.kind.${kind}`)}, ${name}: ${said.slice(0, 120)}`;
}
