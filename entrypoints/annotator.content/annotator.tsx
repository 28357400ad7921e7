import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoteCard } from '../../components/note-card.tsx';
import { NoteComposer } from '../../components/note-composer.tsx';
import { SelectionBar } from '../../components/selection-bar.tsx';
import {
  type Annotation,
  type Colour,
  type Motivation,
  textFragment,
  toW3C,
} from '../../lib/annotate/index.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { NotesOnPage, Passage } from './notes-on-page.ts';
import { placeBy } from './place-by.ts';
import { useSelection } from './use-selection.ts';

type View =
  | { kind: 'compose'; passage: Passage; note: Annotation }
  | { kind: 'card'; note: Annotation; quality: number; range: Range }
  | { kind: 'done'; text: string; undo?: () => void };

const doneMs = 6000;

/** One thing at a time: the bar over a selection, a note being written, a note being read. */
export function Annotator({ notes, host }: { notes: NotesOnPage; host: HTMLElement }) {
  const [view, setView] = useState<View>();
  const { passage, focused, forget } = useSelection(host, view === undefined);

  useEffect(() => {
    void notes.draft().then((draft) => {
      if (draft) setView((now) => now ?? { kind: 'compose', ...draft });
    });
  }, []);

  useEffect(() => {
    const click = (event: MouseEvent): void => {
      if (event.composedPath().includes(host)) return;
      const found = notes.at(event.clientX, event.clientY);
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
    setView({ kind: 'compose', passage, note: notes.make(passage, motivation, 'sun') });
  }

  async function save(note: Annotation): Promise<void> {
    await notes.keep({ ...note, modified: new Date().toISOString() });
    await sendMessage('keepDraft', null);
    setView(undefined);
    forget();
  }

  async function remove(note: Annotation): Promise<void> {
    await notes.remove(note.id);
    setView({ kind: 'done', text: i18n.t('annotate.deleted'), undo: () => void save(note) });
  }

  async function copyLink(): Promise<void> {
    if (!passage) return;
    const page = location.href.split('#')[0] ?? '';
    await navigator.clipboard.writeText(page + textFragment(passage.range));
    setView({ kind: 'done', text: i18n.t('annotate.linkCopied') });
  }

  if (view?.kind === 'compose') {
    return (
      <div class="frame" style={placeBy(view.passage.range)}>
        <NoteComposer
          quote={view.passage.quote}
          text={view.note.text ?? ''}
          onDraft={(text) => void sendMessage('keepDraft', toW3C({ ...view.note, text }))}
          onSave={(text) => void save({ ...view.note, text })}
          onCancel={() => {
            void sendMessage('keepDraft', null);
            setView(undefined);
          }}
        />
      </div>
    );
  }
  if (view?.kind === 'card') {
    const quote = view.range.toString();
    return (
      <div class="frame" style={placeBy(view.range)}>
        <NoteCard
          quote={quote}
          text={view.note.text}
          author={view.note.creator.name}
          quality={view.quality}
          onEdit={() =>
            setView({ kind: 'compose', passage: { range: view.range, quote }, note: view.note })
          }
          onDelete={() => void remove(view.note)}
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
  const highlight = (colour: Colour) => void save(notes.make(passage, 'highlighting', colour));
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
