import { i18n } from '#i18n';
import { RichText } from './rich-text.tsx';

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
  render: (text: string) => Promise<DocumentFragment | null>;
}) {
  const { notes, place, render } = props;
  const more = notes.length - mostShown;
  return (
    <div class="preview" role="tooltip" style={`left:${place.left}px;top:${place.top}px`}>
      {notes.slice(0, mostShown).map(({ id, number, author, text }) => (
        <div key={id}>
          <p>
            <b>{number}</b> <bdi class="quiet">{author}</bdi>
          </p>
          <RichText text={text || i18n.t('annotate.highlighted')} render={render} />
        </div>
      ))}
      {more > 0 && <p class="quiet">{i18n.t('annotate.moreHere', more)}</p>}
    </div>
  );
}
