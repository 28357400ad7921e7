import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';
import { NoteItem } from '../../components/note-item.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import type { Annotation } from '../../lib/annotate/index.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { findingFor } from '../../lib/store/findings.ts';
import { keepNote, notesFor, removeNote } from '../../lib/store/notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { mainSighting } from '../../lib/visit/visits.ts';
import { quoteOf } from './quote-of.ts';
import { useCurrentTab } from './use-current-tab.ts';

export function App({ db }: { db: Database }) {
  const tab = useCurrentTab();
  const [wanted, setWanted] = useState('');
  const [removed, setRemoved] = useState<Annotation>();
  const shown = useLive(async () => {
    if (!tab) return undefined;
    const row = await db.tabs.get(tab.id);
    const work = mainSighting(row?.report)?.work;
    const finding = work && (await findingFor(db, work.ids));
    const ids = finding?.finding.work.ids ?? work?.ids ?? [];
    return { work, places: row?.places ?? {}, notes: await notesFor(db, ids, tab.page) };
  }, [tab?.id, tab?.page]);
  if (!tab || !shown) return null;

  const tell = () => report(sendMessage('notesChanged', undefined, tab.id).catch(() => {}));
  const found = shown.notes.filter((note) => matches(note, wanted));
  const inPlace = found.filter(({ id }) => shown.places[id] !== null);
  const orphaned = found.filter(({ id }) => shown.places[id] === null);

  const item = (note: Annotation) => (
    <NoteItem
      key={note.id}
      quote={quoteOf(note)}
      text={note.text}
      colour={note.colour ?? 'sun'}
      isQuestion={note.motivation === 'questioning'}
      created={note.created}
      place={shown.places[note.id]}
      onShow={() => report(sendMessage('showNote', note.id, tab.id))}
      onChange={async (text) => {
        await keepNote(db, { ...note, text, modified: new Date().toISOString() });
        tell();
      }}
      onDelete={async () => {
        await removeNote(db, note.id);
        setRemoved(note);
        tell();
      }}
    />
  );

  return (
    <main>
      {shown.work ? <WorkHead work={shown.work} /> : <h1>{i18n.t('panel.title')}</h1>}
      {shown.notes.length > 0 && (
        <input
          type="search"
          aria-label={i18n.t('panel.search')}
          placeholder={i18n.t('panel.search')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {shown.notes.length === 0 && <p class="quiet">{i18n.t('panel.empty')}</p>}
      <ul>{inPlace.map(item)}</ul>
      {orphaned.length > 0 && (
        <section>
          <h2>{i18n.t('panel.orphaned', orphaned.length)}</h2>
          <p class="quiet">{i18n.t('panel.orphanedWhy')}</p>
          <ul>{orphaned.map(item)}</ul>
        </section>
      )}
      <output class="undo">
        {removed && (
          <>
            {i18n.t('annotate.deleted')}
            <Button
              onPress={() => {
                report(keepNote(db, removed).then(tell));
                setRemoved(undefined);
              }}
            >
              {i18n.t('annotate.undo')}
            </Button>
          </>
        )}
      </output>
    </main>
  );
}

function matches(note: Annotation, wanted: string): boolean {
  const text = `${quoteOf(note)} ${note.text ?? ''} ${note.tags.join(' ')}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
