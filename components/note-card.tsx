import { i18n } from '#i18n';

interface NoteCardProps {
  quote: string;
  text: string | undefined;
  author: string | undefined;
  /** Below 1 the passage was changed or moved since. */
  quality: number;
  onEdit: () => void;
  onDelete: () => void;
  onClose: () => void;
}

export function NoteCard(props: NoteCardProps) {
  return (
    <section class="card" aria-label={i18n.t('annotate.yourNote')}>
      <blockquote>{props.quote}</blockquote>
      {props.text && <p class="text">{props.text}</p>}
      <p class="quiet">
        {props.author ?? i18n.t('annotate.you')}
        {props.quality < 1 && ` · ${i18n.t('annotate.moved')}`}
      </p>
      <p class="row">
        <button type="button" onClick={props.onEdit}>
          {i18n.t('annotate.edit')}
        </button>
        <button type="button" onClick={props.onDelete}>
          {i18n.t('annotate.delete')}
        </button>
        <button type="button" onClick={props.onClose}>
          {i18n.t('annotate.close')}
        </button>
      </p>
    </section>
  );
}
