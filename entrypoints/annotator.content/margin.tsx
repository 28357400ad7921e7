import { useState } from 'preact/hooks';
import { NoteMargin } from '../../components/note-margin.tsx';
import { NotePreview } from '../../components/note-preview.tsx';
import { WayBack } from '../../components/way-back.tsx';
import type { NoteCalls } from './annotated-place.ts';
import { marginNotes, previewNotes } from './margin-notes.ts';
import type { NotesInSight } from './notes-in-sight.ts';
import { useLayout } from './use-layout.ts';
import { usePointed } from './use-pointed.ts';

const previewPx = { width: 280, height: 100 };

/** Beside the page: the numbers of its notes, what is pointed at, and the way back. */
export function Margin(props: {
  inSight: NotesInSight;
  host: HTMLElement;
  render: NoteCalls['render'];
}) {
  const { inSight, host, render } = props;
  const [current, setCurrent] = useState<string>();
  const pointed = usePointed(inSight, host);
  useLayout(inSight);
  const notes = marginNotes(inSight, current);
  const previewed = pointed && previewNotes(inSight, pointed.ids);
  if (notes.length === 0 && !inSight.back) return null;
  return (
    <div class="frame margin-layer">
      <NoteMargin
        notes={notes}
        current={current}
        onFocus={setCurrent}
        onPoint={(id) => inSight.emphasise(id)}
        onGoTo={(id) => {
          setCurrent(id);
          inSight.goTo(id);
        }}
        onOpen={(id, button) => inSight.open(id, () => button.focus())}
      />
      {pointed && previewed && previewed.length > 0 && (
        <NotePreview notes={previewed} place={besidePointer(pointed)} render={render} />
      )}
      {inSight.back && <WayBack onBack={inSight.back} onStay={() => inSight.stay()} />}
    </div>
  );
}

/** Under the pointer, and within the window. */
function besidePointer({ x, y }: { x: number; y: number }): { left: number; top: number } {
  return {
    left: Math.max(8, Math.min(x, window.innerWidth - previewPx.width - 40)),
    top: y + previewPx.height + 20 > window.innerHeight ? y - previewPx.height : y + 20,
  };
}
