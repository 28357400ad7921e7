import { i18n } from '#i18n';

export interface PreviewNote {
  id: string;
  number: number;
  author: string;
  /** Empty for a highlight without words. */
  text: string;
}

const mostShown = 3;

/** What the notes under the pointer say, before any is opened. */
export function NotePreview(props: {
  notes: readonly PreviewNote[];
  /** Pixels from the edges of the window. */
  place: { left: number; top: number };
}) {
  const { notes, place } = props;
  const more = notes.length - mostShown;
  return (
    <div class="preview" role="tooltip" style={`left:${place.left}px;top:${place.top}px`}>
      {notes.slice(0, mostShown).map(({ id, number, author, text }) => (
        <p key={id} dir="auto">
          <b>{number}</b> {text || i18n.t('annotate.highlighted')} <bdi class="quiet">{author}</bdi>
        </p>
      ))}
      {more > 0 && <p class="quiet">{i18n.t('annotate.moreHere', more)}</p>}
    </div>
  );
}
