/** What notes are shown and written with. */

import { NoteComposer } from '../../components/note-composer.tsx';
import { type ListedNote, NoteItem } from '../../components/note-item.tsx';
import { NoteThread } from '../../components/note-thread.tsx';
import type { Specimen } from './specimen.ts';

const nothing = (): void => {};
const noText = async (): Promise<null> => null;
const note: ListedNote = {
  id: '1',
  kind: 'note',
  quote: 'Our method combines local light-induced heat sources with sensitive thermometry.',
  text: 'Compare with the fluorescent dyes.',
  colour: 'sun',
  tags: ['method', 'to read'],
  author: undefined,
  origin: 'mine',
  created: '2026-03-01T12:00:00Z',
  isEdited: true,
  place: 1,
};
const act = {
  onShow: nothing,
  onReply: nothing,
  onEdit: nothing,
  onDelete: nothing,
  onTag: nothing,
  onShare: nothing,
};
const thread = [
  { note, depth: 0 },
  {
    note: {
      ...note,
      id: '2',
      kind: 'reply' as const,
      quote: '',
      author: 'Ben',
      origin: 'circle' as const,
    },
    depth: 1,
  },
];
const show = (one: ListedNote) => <NoteItem note={one} render={noText} {...act} />;

export const noteSpecimens: Specimen[] = [
  {
    name: 'note-thread',
    states: {
      usual: (
        <ul>
          <NoteThread notes={thread} show={show} replyTo={() => null} />
        </ul>
      ),
    },
  },
  {
    name: 'note-composer',
    states: {
      failing: (
        <NoteComposer
          label="Your note"
          quote={note.quote}
          start={{ text: 'Half a thought', tags: ['method'], colour: 'mint' }}
          suggest={async () => []}
          fault="There is no space left for it on this device."
          onDraft={nothing}
          onSave={nothing}
          onCancel={nothing}
        />
      ),
    },
  },
];
