import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { RichText } from './rich-text.tsx';

export interface CardNote {
  id: string;
  text: string | undefined;
  tags: string[];
  author: string | undefined;
  /** Whether this reader wrote it, and so may change it. */
  isMine: boolean;
}

interface NoteCardProps {
  /** Empty for a note about the whole page. */
  quote: string;
  note: CardNote;
  answers: CardNote[];
  /** Below 1 the passage was changed or moved since. */
  quality: number;
  /** Name of the other copy of the work that it was made on. */
  madeOn?: string;
  render: (text: string) => Promise<DocumentFragment | null>;
  onReply: () => void;
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
  onClose: () => void;
}

/** A note on its page, with what answers it. */
export function NoteCard(props: NoteCardProps) {
  const { quote, note, answers, quality, madeOn, render, ...act } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), [note.id]);
  return (
    <section
      ref={card}
      class="card"
      tabIndex={-1}
      aria-label={
        note.isMine ? i18n.t('annotate.yourNote') : i18n.t('annotate.noteBy', [nameOf(note)])
      }
    >
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      <Said note={note} render={render} moved={quality < 1} />
      {madeOn && <p class="quiet">{i18n.t('panel.madeOn', [madeOn])}</p>}
      {answers.length > 0 && (
        <ul class="answers" aria-label={i18n.t('annotate.replies')}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said note={answer} render={render} moved={false} />
              {answer.isMine && <OwnActions id={answer.id} {...act} />}
            </li>
          ))}
        </ul>
      )}
      <p class="row">
        <button type="button" onClick={act.onReply}>
          {i18n.t('annotate.reply')}
        </button>
        {note.isMine && <OwnActions id={note.id} {...act} />}
        <button type="button" onClick={act.onClose}>
          {i18n.t('annotate.close')}
        </button>
      </p>
    </section>
  );
}

function Said(props: { note: CardNote; moved: boolean; render: NoteCardProps['render'] }) {
  const { text, tags } = props.note;
  return (
    <>
      {text && <RichText text={text} render={props.render} />}
      <p class="quiet">
        <bdi>{nameOf(props.note)}</bdi>
        {tags.map((tag) => (
          <bdi key={tag}> · {tag}</bdi>
        ))}
        {props.moved && ` · ${i18n.t('annotate.moved')}`}
      </p>
    </>
  );
}

function OwnActions({
  id,
  onEdit,
  onDelete,
}: Pick<NoteCardProps, 'onEdit' | 'onDelete'> & { id: string }) {
  return (
    <>
      <button type="button" onClick={() => onEdit(id)}>
        {i18n.t('annotate.edit')}
      </button>
      <button type="button" onClick={() => onDelete(id)}>
        {i18n.t('annotate.delete')}
      </button>
    </>
  );
}

function nameOf({ author, isMine }: CardNote): string {
  return author ?? i18n.t(isMine ? 'annotate.you' : 'annotate.someone');
}
