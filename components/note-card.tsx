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
  /** When several notes are at one place: which of them this is, from 1. */
  among?: { place: number; count: number };
  onNext?: () => void;
  /** The reader says whether a passage that was moved or edited is the right one. */
  onSettle?: (isRight: boolean) => void;
  onReply: () => void;
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
  onClose: () => void;
}

/** A note on its page, with what answers it. */
export function NoteCard(props: NoteCardProps) {
  const { quote, note, answers, quality, madeOn, among, render, ...act } = props;
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
      <Said note={note} render={render} moved={quality < 1 && !act.onSettle} />
      {quality < 1 && act.onSettle && <Settle onSettle={act.onSettle} />}
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
      {among && act.onNext && (
        <p class="row quiet">
          {i18n.t('annotate.among', [String(among.place), String(among.count)])}
          <button type="button" onClick={act.onNext}>
            {i18n.t('annotate.next')}
          </button>
        </p>
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

function Settle({ onSettle }: { onSettle: (isRight: boolean) => void }) {
  return (
    <fieldset class="row settle">
      <legend class="quiet">{i18n.t('annotate.moved')}</legend>
      <button type="button" onClick={() => onSettle(true)}>
        {i18n.t('annotate.looksRight')}
      </button>
      <button type="button" onClick={() => onSettle(false)}>
        {i18n.t('annotate.notHere')}
      </button>
    </fieldset>
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
