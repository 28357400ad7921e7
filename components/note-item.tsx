import './note-item.css';
import { formatDate, i18n } from '#i18n';
import { AuthorMark } from './author-mark.tsx';
import { Button } from './button.tsx';
import { RichText } from './rich-text.tsx';
import type { MarkColour } from './selection-bar.tsx';

export interface ListedNote {
  id: string;
  kind: 'highlight' | 'note' | 'question' | 'page' | 'reply';
  /** Empty for replies and notes about the whole page. */
  quote: string;
  text: string | undefined;
  colour: MarkColour;
  tags: string[];
  author: string | undefined;
  /** What the mark beside the name is made of: names are not unique. */
  authorId?: string;
  /** `mine` may be changed; others say where they came from. */
  origin: 'mine' | 'circle' | 'commons';
  /** ISO date and time; unknown of some notes from elsewhere. */
  created: string | undefined;
  isEdited: boolean;
  /** 1 exactly in place, less: moved or edited, null: without a place, undefined: not looked for. */
  place: number | null | undefined;
  /** The reader does not want to see its author. */
  isMuted?: boolean;
  /** The other copy of the work that it was made on. */
  madeOn?: { name: string; href?: string };
}

export interface NoteActions {
  onShow: (id: string) => void;
  onReply: (id: string) => void;
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
  onTag: (tag: string) => void;
  /** Absent where notes are not shared. */
  onShare?: (id: string) => void;
  /** Does not show this author any more, or shows them again. */
  onMute?: (id: string) => void;
}

interface NoteItemProps extends NoteActions {
  note: ListedNote;
  render: (text: string) => Promise<DocumentFragment | null>;
}

/** A note in a list: its quote with its tint at the edge, then what was written about it. */
export function NoteItem({ note, render, ...act }: NoteItemProps) {
  const { id, quote, text, tags } = note;
  return (
    <>
      {quote && (
        <button
          type="button"
          tabIndex={-1}
          dir="auto"
          class={`quote ${note.colour}`}
          onClick={() => act.onShow(id)}
        >
          {quote}
        </button>
      )}
      {text && <RichText text={text} render={render} />}
      {tags.length > 0 && (
        <p class="note-tags">
          {tags.map((tag) => (
            <button
              key={tag}
              type="button"
              title={i18n.t('panel.onlyTag', [tag])}
              onClick={() => act.onTag(tag)}
            >
              <bdi>{tag}</bdi>
            </button>
          ))}
        </p>
      )}
      <Facts note={note} />
      <div class="row">
        <Button look="plain" onPress={() => act.onReply(id)}>
          {i18n.t('annotate.reply')}
        </Button>
        {note.origin !== 'mine' && act.onMute && (
          <Button look="plain" onPress={() => act.onMute?.(id)}>
            {note.isMuted ? i18n.t('commons.unmute') : i18n.t('commons.mute')}
          </Button>
        )}
        {note.origin === 'mine' && (
          <>
            <Button look="plain" onPress={() => act.onEdit(id)}>
              {i18n.t('annotate.edit')}
            </Button>
            {act.onShare && (
              <Button look="plain" onPress={() => act.onShare?.(id)}>
                {i18n.t('circles.share')}
              </Button>
            )}
            <Button look="plain" onPress={() => act.onDelete(id)}>
              {i18n.t('annotate.delete')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

const when = { dateStyle: 'medium', timeStyle: 'short' } as const;

function Facts({ note }: { note: ListedNote }) {
  const { author, authorId, kind, created, madeOn, place, origin } = note;
  const name = author ?? i18n.t(origin === 'mine' ? 'annotate.you' : 'annotate.someone');
  const facts = [
    kind === 'question' && i18n.t('annotate.question'),
    kind === 'page' && i18n.t('panel.aboutPage'),
    origin !== 'mine' && i18n.t(`panel.from.${origin}`),
    created && formatDate(new Date(created), when),
    note.isEdited && i18n.t('panel.edited'),
    typeof place === 'number' && place < 1 && i18n.t('annotate.moved'),
  ];
  return (
    <p class="facts">
      <AuthorMark of={origin === 'mine' ? undefined : (authorId ?? author ?? '')} />
      <bdi>{name}</bdi>
      {facts.filter(Boolean).map((fact) => (
        <span key={fact}> · {fact}</span>
      ))}
      {madeOn && (
        <span>
          {' · '}
          {madeOn.href ? (
            <a href={madeOn.href} target="_blank" rel="noopener noreferrer">
              {i18n.t('panel.madeOn', [madeOn.name])}
            </a>
          ) : (
            i18n.t('panel.madeOn', [madeOn.name])
          )}
        </span>
      )}
    </p>
  );
}
