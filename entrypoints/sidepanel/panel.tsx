import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button.tsx';
import { NoteTools, type ToolValues } from '../../components/note-tools.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import type { Annotation } from '../../lib/annotate/index.ts';
import { everything, isOrphaned, listThreads } from '../../lib/annotate/list-notes.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { mute, mutedPeople, unmute } from '../../lib/store/muted.ts';
import { tagsLike } from '../../lib/store/tags.ts';
import type { Work } from '../../lib/work/work.ts';
import { filingId } from '../../lib/work/work-id.ts';
import { Later } from '../../components/later.tsx';
import { listed } from './listed.ts';
import { makeNote } from './make-note.ts';
import { NoteList, type Writer } from './note-list.tsx';
import { PageComposer } from './page-composer.tsx';
import { type Said, useActions } from './use-actions.ts';
import type { CurrentTab } from './use-current-tab.ts';
import { useNotes } from './use-notes.ts';
import { useStandings } from './use-standings.ts';
import { useSpared } from './use-spared.ts';
import { useWriting } from './use-writing.ts';

const startValues: ToolValues = { ...everything, order: 'place' };

const manageNote = () => import('./manage/manage-note.tsx').then((module) => module.ManageNote);
const shareNote = () => import('./share-note.tsx').then((module) => module.ShareNote);

export function Panel({ db, tab }: { db: Database; tab: CurrentTab }) {
  const shown = useNotes(db, tab);
  const writing = useWriting(db);
  const act = useActions(db, writing);
  const [values, setValues] = useState(startValues);
  const [sharing, setSharing] = useState<Annotation>();
  const standings = useStandings(db, shown);
  useSpared((shown?.notes.length ?? 0) > 0);
  if (!shown) return <Waiting />;

  const { work, ids, notes, places } = shown;
  const { order, ...filter } = values;
  const threads = listThreads(notes, filter, order, places);
  const inPlace = threads.filter(({ note }) => !isOrphaned(note, places));
  const orphaned = threads.filter(({ note }) => isOrphaned(note, places));
  const about = { workIds: ids, source: tab.page ?? '' };
  const onPage = [...writing.notes.values()].find((note) => isPageNote(note, notes, about.source));

  const all = [...notes, ...shown.apart.flatMap((one) => one.notes)];
  const noteOf = (id: string): Annotation | undefined => all.find((note) => note.id === id);
  const wrap = (id: string, item: ComponentChildren): ComponentChildren => {
    const contributions = standings.get(id);
    const note = contributions && noteOf(id);
    if (!note) return item;
    return (
      <>
        {item}
        <Later load={manageNote} db={db} note={note} contributions={contributions} />
      </>
    );
  };
  const write = (note: Annotation): void => report(act.write(note));
  const writer: Writer = {
    suggest: (typed) => tagsLike(db, typed),
    onDraft: write,
    onSave(note) {
      const isNew = !noteOf(note.id);
      const { modified } = note;
      report(act.save(isNew && modified !== undefined ? { ...note, created: modified } : note));
    },
    onCancel: (note) => report(act.giveUp(note, noteOf(note.id))),
  };
  const list = (some: typeof threads, isMuted = false) => (
    <NoteList
      threads={some}
      listed={(note) => ({ ...listed(note, places, tab.page), isMuted })}
      writing={writing.notes}
      faults={act.faults}
      writer={writer}
      wrap={wrap}
      actions={{
        onShow(id) {
          if (places[id] === null) act.say(i18n.t('panel.nowhere'));
          else report(sendMessage('showNote', id, tab.id).catch(() => {})); // no page to scroll
        },
        onReply(id) {
          const parent = noteOf(id);
          if (parent) write(makeNote({ ...parent, replyTo: id }));
        },
        onEdit(id) {
          const note = noteOf(id);
          if (note) write({ ...note, modified: new Date().toISOString() });
        },
        onDelete: (id) => report(act.remove(id)),
        onTag: (tag) => setValues({ ...values, tag }),
        onShare: (id) => setSharing(noteOf(id)),
        onMute(id) {
          const note = noteOf(id);
          if (note) report(muteAuthor(db, note));
        },
      }}
    />
  );

  return (
    <>
      <main>
        {work ? <WorkHead work={work} /> : <h1>{i18n.t('panel.title')}</h1>}
        {work && <AllAbout work={work} />}
        {notes.length > 0 && (
          <NoteTools
            values={values}
            tags={distinct(notes.flatMap(({ tags }) => tags))}
            authors={distinct(notes.flatMap(({ creator }) => creator.name ?? []))}
            onChange={setValues}
            onClear={() => setValues({ ...startValues, order })}
            onExport={() =>
              report(
                exportAll(work, notes).catch((error: unknown) =>
                  act.say(i18n.t('panel.exportFailed', [String(error)])),
                ),
              )
            }
          />
        )}
        <output class="quiet">{summary()}</output>
        {inPlace.length > 0 && list(inPlace)}
        {orphaned.length > 0 && (
          <section>
            <h2>{i18n.t('panel.orphaned', orphaned.length)}</h2>
            <p class="quiet">{i18n.t('panel.orphanedWhy')}</p>
            {list(orphaned)}
          </section>
        )}
        {shown.apart.map(
          ({ regard, notes: some }) =>
            some.length > 0 && (
              <details key={regard} class="apart">
                <summary>{i18n.t(`commons.apart.${regard}`, some.length)}</summary>
                {list(listThreads(some, filter, order, places), regard === 'muted')}
              </details>
            ),
        )}
      </main>
      {sharing && (
        <Later
          load={shareNote}
          db={db}
          note={sharing}
          work={work}
          onClose={() => setSharing(undefined)}
        />
      )}
      <footer>
        <Foot said={act.said} />
        {tab.page !== undefined && (
          <PageComposer
            note={onPage}
            fault={onPage && act.faults.get(onPage.id)}
            writer={writer}
            onBegin={() => write(makeNote(about))}
          />
        )}
      </footer>
    </>
  );

  function summary(): string {
    if (tab.page === undefined) return i18n.t('panel.unseenPage');
    if (notes.length === 0) return all.length > 0 ? '' : i18n.t('panel.empty');
    return threads.length === 0 ? i18n.t('panel.noneFit') : i18n.t('panel.count', threads.length);
  }
}

/** Or shows again what they write, when they were muted. */
async function muteAuthor(db: Database, { creator }: Annotation): Promise<void> {
  const { authorOf } = await import('../../lib/share/contributions/ids.ts');
  const pubkey = authorOf(creator.id ?? '');
  if (pubkey === null) return;
  const isMuted = (await mutedPeople(db)).some((one) => one.pubkey === pubkey);
  await (isMuted
    ? unmute(db, pubkey)
    : mute(db, { pubkey, name: creator.name ?? '', at: Date.now() }));
}

async function exportAll(work: Work | undefined, notes: Annotation[]): Promise<void> {
  const { exportNotes } = await import('./export-notes.ts');
  await exportNotes(work, notes);
}

/** The way to the page about it, in the library. */
function AllAbout({ work }: { work: Work }) {
  const id = filingId(work);
  return id === undefined ? null : (
    <p>
      <a
        href={`/library.html#work=${encodeURIComponent(id)}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        {i18n.t('about.open')}
      </a>
    </p>
  );
}

/** What was done, and the way back, where the keyboard finds it at once. */
function Foot({ said }: { said: Said | undefined }) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => foot.current?.querySelector('button')?.focus(), [said]);
  return (
    <div ref={foot} class="undo">
      <output>{said?.text}</output>
      {said?.undo && <Button onPress={said.undo}>{i18n.t('annotate.undo')}</Button>}
    </div>
  );
}

function isPageNote(note: Annotation, kept: Annotation[], page: string): boolean {
  const isNew = !kept.some(({ id }) => id === note.id);
  return isNew && note.replyTo === undefined && note.source === page;
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].toSorted((one, other) => one.localeCompare(other));
}
