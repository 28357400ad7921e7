import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoteCard } from '../../components/note-card.tsx';
import { NoteComposer } from '../../components/note-composer.tsx';
import { SelectionBar } from '../../components/selection-bar.tsx';
import type { Annotation, Colour, Motivation } from '../../lib/annotate/index.ts';
import type { AnnotatedPlace, NoteInPlace, Passage } from './annotated-place.ts';
import { placeBy } from './place-by.ts';
import { useSelection } from './use-selection.ts';

type View =
  | { kind: 'compose'; passage: Passage; note: Annotation }
  | ({ kind: 'card' } & NoteInPlace)
  | { kind: 'done'; text: string; undo?: () => void };

const doneMs = 6000;

/** One thing at a time: the bar over a selection, a note being written, a note being read. */
export function Annotator({ place, host }: { place: AnnotatedPlace; host: HTMLElement }) {
  const [view, setView] = useState<View>();
  const { passage, focused, forget } = useSelection(place, host, view === undefined);

  useEffect(() => {
    void place.drafts.read().then((draft) => {
      if (draft) setView((now) => now ?? { kind: 'compose', ...draft });
    });
  }, []);

  useEffect(() => {
    const click = (event: MouseEvent): void => {
      if (event.composedPath().includes(host)) return;
      const found = place.at(event.clientX, event.clientY);
      setView((now) => (now?.kind === 'compose' ? now : found && { kind: 'card', ...found }));
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setView((now) => (now?.kind === 'compose' ? now : undefined));
    };
    document.addEventListener('click', click);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('click', click);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  useEffect(() => {
    if (view?.kind !== 'done') return undefined;
    const timer = setTimeout(() => setView(undefined), doneMs);
    return () => clearTimeout(timer);
  }, [view]);

  function compose(motivation: Motivation): void {
    if (!passage) return;
    setView({ kind: 'compose', passage, note: place.make(passage, motivation, 'sun') });
  }

  async function save(note: Annotation): Promise<void> {
    await place.keep({ ...note, modified: new Date().toISOString() });
    await place.drafts.keep(null);
    setView(undefined);
    forget();
  }

  async function remove(note: Annotation): Promise<void> {
    await place.remove(note.id);
    setView({ kind: 'done', text: i18n.t('annotate.deleted'), undo: () => void save(note) });
  }

  async function copyLink(): Promise<void> {
    if (!passage) return;
    await navigator.clipboard.writeText(passage.link());
    setView({ kind: 'done', text: i18n.t('annotate.linkCopied') });
  }

  if (view?.kind === 'compose') {
    return (
      <div class="frame" style={placeBy(view.passage.range)}>
        <NoteComposer
          quote={view.passage.quote}
          text={view.note.text ?? ''}
          onDraft={(text) => void place.drafts.keep({ ...view.note, text })}
          onSave={(text) => void save({ ...view.note, text })}
          onCancel={() => {
            void place.drafts.keep(null);
            setView(undefined);
          }}
        />
      </div>
    );
  }
  if (view?.kind === 'card') {
    const { note, passage: at, quality } = view;
    return (
      <div class="frame" style={placeBy(at.range)}>
        <NoteCard
          quote={at.quote}
          text={note.text}
          author={note.creator.name}
          quality={quality}
          onEdit={() => setView({ kind: 'compose', passage: at, note })}
          onDelete={() => void remove(note)}
          onClose={() => setView(undefined)}
        />
      </div>
    );
  }
  if (view?.kind === 'done') {
    return (
      <div class="frame corner">
        <output class="toast">
          {view.text}
          {view.undo && (
            <button type="button" onClick={view.undo}>
              {i18n.t('annotate.undo')}
            </button>
          )}
        </output>
      </div>
    );
  }
  if (!passage) return null;
  const highlight = (colour: Colour) => void save(place.make(passage, 'highlighting', colour));
  return (
    <div class="frame" style={placeBy(passage.range, 'above')}>
      <SelectionBar
        focused={focused}
        onHighlight={highlight}
        onNote={() => compose('commenting')}
        onQuestion={() => compose('questioning')}
        onCopyLink={() => void copyLink()}
        onClose={forget}
      />
    </div>
  );
}
