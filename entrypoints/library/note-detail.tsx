import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button.tsx';
import { Later } from '../../components/later.tsx';
import { formatDate, i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import type { Database, NoteRow } from '../../lib/store/db.ts';
import { removeNotes, tagNotes } from '../../lib/store/library/notes-in-bulk.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { placesOfNotes, onlyHere } from '../../lib/store/search/places.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { type CircleNames, placeWords } from './place-words.ts';
import { quoteIn } from './quote-in.ts';
import type { Work } from '../../lib/work/work.ts';
import { TagEditor } from './tag-editor.tsx';
import type { Undoing } from './use-undo.ts';

const when = { dateStyle: 'medium', timeStyle: 'short' } as const;

/** A note written here can also be shared in a circle. */
const shareNote = () => import('../sidepanel/share-note.tsx').then((module) => module.ShareNote);
const passageDialog = () => import('./passage-dialog.tsx').then((module) => module.default);

interface NoteDetailProps {
  db: Database;
  row: NoteRow;
  circles: CircleNames;
  /** The work it belongs to. */
  work: { work: Work; onOpen: () => void } | undefined;
  knownTags: string[];
  undoing: Undoing;
  onClose: () => void;
}

export function NoteDetail({ db, row, work, circles, ...props }: NoteDetailProps) {
  const { knownTags, undoing, onClose } = props;
  const { note } = row;
  const places = useLive(async () => (await placesOfNotes(db, [row])).get(row.id), [row]) ?? [];
  const box = useRef<HTMLElement>(null);
  const [draft, setDraft] = useState<string>();
  const [isSharing, setIsSharing] = useState(false);
  useEffect(() => {
    box.current?.focus();
    setDraft(undefined);
  }, [row.id]);
  const isPage = /^https?:/u.test(note.source);
  const quote = quoteIn(note);
  const tag = (change: { add: string } | { remove: string }, words: string) =>
    undoing.run(words, tagNotes(db, [row.id], change, Date.now()));

  async function keep(text: string): Promise<void> {
    await keepNote(db, { ...note, text, modified: new Date().toISOString() });
    setDraft(undefined);
  }

  return (
    <section ref={box} class="detail" aria-label={i18n.t('library.detail')} tabIndex={-1}>
      <Button look="plain" onPress={onClose}>
        {i18n.t('library.back')}
      </Button>
      {work && (
        <button type="button" class="link" onClick={work.onOpen}>
          {work.work.title ?? work.work.ids[0]}
        </button>
      )}
      {quote && <blockquote class={note.colour ?? 'sun'}>{quote}</blockquote>}
      {draft === undefined ? (
        note.text && <p class="text">{note.text}</p>
      ) : (
        <textarea
          rows={6}
          value={draft}
          aria-label={i18n.t('annotate.yourNote')}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      <p class="quiet">
        {[note.creator.name, note.created && formatDate(new Date(note.created), when)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="quiet">
        {i18n.t('library.placeIs', [
          (places.length > 0 ? places : [onlyHere])
            .map((place) => placeWords(place, circles))
            .join(', '),
        ])}
      </p>
      <div class="actions">
        {row.origin === 'mine' && draft === undefined && (
          <>
            <Button onPress={() => setDraft(note.text ?? '')}>{i18n.t('annotate.edit')}</Button>
            <Button
              onPress={() => {
                undoing.run(i18n.t('library.notesDeleted', 1), removeNotes(db, [row.id]));
                onClose();
              }}
            >
              {i18n.t('annotate.delete')}
            </Button>
          </>
        )}
        {draft === undefined && (
          <Button onPress={() => setIsSharing(true)}>{i18n.t('outside.share')}</Button>
        )}
        {isPage && <LinkButton href={note.source}>{i18n.t('library.openPage')}</LinkButton>}
        {draft !== undefined && (
          <>
            <Button onPress={() => report(keep(draft))}>{i18n.t('annotate.save')}</Button>
            <Button look="plain" onPress={() => setDraft(undefined)}>
              {i18n.t('annotate.cancel')}
            </Button>
          </>
        )}
      </div>
      {row.origin === 'mine' && (
        <TagEditor
          tags={note.tags}
          known={knownTags}
          label={i18n.t('library.newTag')}
          onAdd={(add) => tag({ add }, i18n.t('library.tagged', 1))}
          onRemove={(remove) => tag({ remove }, i18n.t('library.untagged', 1))}
        />
      )}
      <p class="quiet">{i18n.t('library.madeOn', [note.source])}</p>
      {isSharing && (
        <Later
          load={row.origin === 'mine' ? shareNote : passageDialog}
          db={db}
          note={note}
          work={work?.work}
          onClose={() => setIsSharing(false)}
        />
      )}
    </section>
  );
}
