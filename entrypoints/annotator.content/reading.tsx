import { copyName } from '../../components/copy-name.ts';
import { type CardNote, NoteCard } from '../../components/note-card.tsx';
import type { Annotation } from '../../lib/annotate/index.ts';
import { quoteOf } from '../../lib/annotate/quote-of.ts';
import { Frame } from './frame.tsx';
import type { AnnotatedPlace, NoteInPlace } from './annotated-place.ts';
import type { View } from './view.ts';

interface ReadingProps {
  view: View & { kind: 'card' };
  place: AnnotatedPlace;
  onReply: () => void;
  onEdit: (note: Annotation) => void;
  onDelete: (note: Annotation) => void;
  onClose: () => void;
  /** The reader looks at another note at the same place. */
  onOther: (found: NoteInPlace) => void;
  onSettled: (isRight: boolean, undo: () => void) => void;
}

/** A note on its passage, with its answers. */
export function Reading({ view, place, ...act }: ReadingProps) {
  const { note, quality, passage, madeOn, settle } = view;
  const answers = place.answers(note.id);
  const withId = (then: (one: Annotation) => void) => (id: string) => {
    const meant = [note, ...answers].find((one) => one.id === id);
    if (meant) then(meant);
  };
  return (
    <Frame range={passage.range}>
      <NoteCard
        // What it was about, beside what stands there now: so the reader can say whether it is right.
        quote={(quality < 1 && quoteOf(note)) || passage.quote}
        note={cardOf(note)}
        answers={answers.map(cardOf)}
        quality={quality}
        {...(madeOn !== undefined && { madeOn: copyName(madeOn) })}
        render={place.calls.render}
        {...amongOthers(view, act.onOther)}
        {...(settle && {
          onSettle: (isRight: boolean) =>
            void settle(isRight).then((undo) => act.onSettled(isRight, undo)),
        })}
        onReply={act.onReply}
        onEdit={withId(act.onEdit)}
        onDelete={withId(act.onDelete)}
        onClose={act.onClose}
      />
    </Frame>
  );
}

/** From one to the next and round again. */
function amongOthers(view: NoteInPlace, onOther: (found: NoteInPlace) => void) {
  const { beside = [], turn = 1, ...found } = view;
  const [next, ...rest] = beside;
  if (!next) return {};
  const count = beside.length + 1;
  return {
    among: { place: turn, count },
    onNext: () => onOther({ ...next, turn: (turn % count) + 1, beside: [...rest, found] }),
  };
}

function cardOf({ id, text, tags, creator, origin = 'mine' }: Annotation): CardNote {
  return { id, text, tags, author: creator.name, isMine: origin === 'mine' };
}
