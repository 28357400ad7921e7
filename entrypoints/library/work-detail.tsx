import { useEffect, useRef } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button.tsx';
import { CopyList } from '../../components/copy-list.tsx';
import { StateLine } from '../../components/state-line.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import { NoteLine } from '../../components/library-rows.tsx';
import { formatDate, i18n } from '#i18n';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { type LibraryWork } from '../../lib/store/library/facets.ts';
import { notesFor } from '../../lib/store/notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { removeWorks, saveWork, tagWorks } from '../../lib/store/works.ts';
import { addressOf } from '../../lib/work/ids/parse-id.ts';
import { quoteIn } from './quote-in.ts';
import { TagEditor } from './tag-editor.tsx';
import { addressOfPageAbout } from './use-address.ts';
import type { Undoing } from './use-undo.ts';

const shownNotes = 100;

interface WorkDetailProps {
  db: Database;
  work: LibraryWork;
  knownTags: string[];
  undoing: Undoing;
  onClose: () => void;
  onNote: (id: string) => void;
  onCite?: () => void;
  onShare: () => void;
}

export function WorkDetail({
  db,
  work,
  knownTags,
  undoing,
  onClose,
  onNote,
  onCite,
  onShare,
}: WorkDetailProps) {
  const { row } = work;
  const box = useRef<HTMLElement>(null);
  const notes = useLive(() => notesFor(db, row.work.ids, undefined), [row.id]) ?? [];
  useEffect(() => box.current?.focus(), [row.id]);
  const tag = (change: { add: string } | { remove: string }, words: string) =>
    undoing.run(words, tagWorks(db, [row.id], change, Date.now()));
  const copies = row.found?.copies ?? [];
  return (
    <section ref={box} class="detail" aria-label={i18n.t('library.detail')} tabIndex={-1}>
      <Button look="plain" onPress={onClose}>
        {i18n.t('library.back')}
      </Button>
      <WorkHead work={row.work} />
      {row.found && (
        <StateLine standing={row.found.standing}>
          {i18n.t(`standing.${row.found.standing}`)}
        </StateLine>
      )}
      <p class="quiet">
        {row.found
          ? i18n.t('library.checked', [formatDate(row.found.at)])
          : i18n.t('library.neverChecked')}
      </p>
      <ul class="ids">
        {row.work.ids.map((id) => (
          <li key={id}>
            <a href={addressOf(id) ?? '#'} target="_blank" rel="noopener noreferrer">
              {id}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOfPageAbout(row.id)}>{i18n.t('about.open')}</a>
      </p>
      <div class="actions">
        {row.saved === 0 && (
          <Button onPress={() => report(saveWork(db, { work: row.work, now: Date.now() }))}>
            {i18n.t('popup.save')}
          </Button>
        )}
        {onCite && <Button onPress={onCite}>{i18n.t('popup.cite')}</Button>}
        <Button onPress={onShare}>{i18n.t('outside.share')}</Button>
        <Button
          onPress={() =>
            report(persist(() => sendMessage('lookUp', { work: row.work, again: true })))
          }
        >
          {i18n.t('library.lookAgain')}
        </Button>
        {copies[0] && <LinkButton href={copies[0].url}>{i18n.t('copy.read')}</LinkButton>}
        {row.saved > 0 && (
          <Button
            onPress={() => {
              undoing.run(i18n.t('library.removed', 1), removeWorks(db, [row.id]));
              onClose();
            }}
          >
            {i18n.t('library.remove')}
          </Button>
        )}
      </div>
      <TagEditor
        tags={row.tags}
        known={knownTags}
        label={i18n.t('library.newTag')}
        onAdd={(add) => tag({ add }, i18n.t('library.tagged', 1))}
        onRemove={(remove) => tag({ remove }, i18n.t('library.untagged', 1))}
      />
      {copies.length > 0 && (
        <CopyList copies={copies} label={i18n.t('library.copiesOf', copies.length)} />
      )}
      {notes.length > 0 && (
        <section>
          <h2>{i18n.t('popup.notes', notes.length)}</h2>
          <ul class="notes">
            {notes.slice(0, shownNotes).map((note) => (
              <li key={note.id}>
                <button type="button" onClick={() => onNote(note.id)}>
                  <NoteLine
                    quote={quoteIn(note)}
                    text={note.text}
                    tags={note.tags}
                    colour={note.colour ?? 'sun'}
                    where=""
                    modified={note.modified ?? ''}
                  />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
