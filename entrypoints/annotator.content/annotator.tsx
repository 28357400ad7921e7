import { SelectionBar } from '../../components/selection-bar.tsx';
import type { Annotation, Colour, Motivation } from '../../lib/annotate/index.ts';
import { Done } from './done.tsx';
import { Frame } from './frame.tsx';
import type { AnnotatedPlace, Passage } from './annotated-place.ts';
import type { NotesInSight } from './notes-in-sight.ts';
import { Reading } from './reading.tsx';
import { useActions } from './use-actions.ts';
import { useSelection } from './use-selection.ts';
import { useView } from './use-view.ts';
import { Writing } from './writing.tsx';

interface AnnotatorProps {
  place: AnnotatedPlace;
  host: HTMLElement;
  /** What opens notes otherwise than by a click on their passage. */
  inSight?: NotesInSight;
}

/** One thing at a time: the bar over a selection, a note being written, a note being read. */
export function Annotator({ place, host, inSight }: AnnotatorProps) {
  const { view, setView, composePageNote } = useView(place, host, inSight);
  const selection = useSelection(place, host, view === undefined, composePageNote);
  const act = useActions(place.calls, setView);

  const compose = (note: Annotation, passage?: Passage): void =>
    setView({ kind: 'compose', note, ...(passage && { passage }) });

  async function save(note: Annotation, passage?: Passage): Promise<void> {
    await act.save(note, passage);
    selection.forget();
  }

  if (view?.kind === 'compose') {
    return (
      <Writing
        view={view}
        calls={place.calls}
        onSave={(note) => void save(note, view.passage)}
        onFault={(error) => setView({ ...view, fault: act.faultOf(error) })}
        onCancel={(note) => act.giveUp(note, view.note, view.passage)}
      />
    );
  }
  if (view?.kind === 'card') {
    const replyTo = view.note.id;
    return (
      <Reading
        view={view}
        place={place}
        onReply={() => compose(place.make({ motivation: 'replying', replyTo }))}
        onEdit={(note) => compose(note, note === view.note ? view.passage : undefined)}
        onDelete={(note) => void act.remove(note)}
        onClose={() => setView(undefined)}
        onOther={(found) => setView({ kind: 'card', ...found })}
        onSettled={act.settled}
      />
    );
  }
  if (view?.kind === 'done') {
    const close = (): void => setView(undefined);
    return <Done text={view.text} undo={view.undo} onClose={view.stays && close} />;
  }

  const { passage, focused, forget } = selection;
  if (!passage) return null;
  const write = (motivation: Motivation): void =>
    compose(place.make({ motivation, colour: 'sun', passage }), passage);
  const ending = (work: Promise<void>): void => void work.then(forget);
  return (
    <Frame range={passage.range} side="above">
      <SelectionBar
        focused={focused}
        onHighlight={(colour: Colour) =>
          void save(place.make({ motivation: 'highlighting', colour, passage }), passage)
        }
        onNote={() => write('commenting')}
        onQuestion={() => write('questioning')}
        onCopyLink={() => ending(act.copyLink(passage))}
        onShare={() => ending(act.share(passage))}
        onClose={forget}
      />
    </Frame>
  );
}
