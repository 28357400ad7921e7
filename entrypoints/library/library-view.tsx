import type { RowId } from '../../lib/store/library-rows.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { i18n } from '#i18n';
import type { Contents } from '../../lib/exchange/entry.ts';
import type { Citable } from '../../lib/cite/formats.ts';
import type { Database } from '../../lib/store/db.ts';
import type { LibraryWork } from '../../lib/store/library/facets.ts';
import { removeNotes, tagNotes } from '../../lib/store/library/notes-in-bulk.ts';
import { rowsAt } from '../../lib/store/search/find.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { removeWorks, tagWorks } from '../../lib/store/works.ts';
import { BulkBar } from './bulk-bar.tsx';
import { contentsOfNotes, contentsOfWorks, wholeLibrary } from './contents.ts';
import { CopiesList } from './copies-list.tsx';
import { Empty } from './empty.tsx';
import { Filters } from './filters.tsx';
import { NoteDetail } from './note-detail.tsx';
import { NotesList } from './notes-list.tsx';
import { Overview } from './overview.tsx';
import { SearchRow } from './search-row.tsx';
import { type Library, titlesOf } from './use-library.ts';
import { useSelection } from './use-selection.ts';
import type { Undoing } from './use-undo.ts';
import { ViewTabs } from './view-tabs.tsx';
import { Later } from '../../components/later.tsx';
import { WorkDetail } from './work-detail.tsx';
import { WorksList } from './works-list.tsx';

const none = new Uint32Array();
const exportDialog = () => import('./export-dialog.tsx').then((module) => module.default);
const importDialog = () => import('./import-dialog.tsx').then((module) => module.default);
const shareDialog = () => import('./share-dialog.tsx').then((module) => module.default);
const citeDialog = () => import('./cite-dialog.tsx').then((module) => module.default);

interface ExportScope {
  words: string;
  read: () => Promise<Contents>;
}

/** What is shown in the third column. */
type Shown = { work: RowId } | { note: string };

interface LibraryViewProps {
  db: Database;
  library: Library;
  undoing: Undoing;
  /** A note that the address asks for. */
  asked: string | undefined;
  /** Something else is shown in its place. */
  isHidden: boolean;
}

/** Works, notes and copies in a list, and what is chosen from it beside it. */
export function LibraryView({ db, library, undoing, asked, isHidden }: LibraryViewProps) {
  const { all, works, view, text } = library;
  const notes = library.notes ?? none;
  const [shown, setShown] = useState<Shown | undefined>(workInAddress);
  useEffect(() => {
    if (asked !== undefined) setShown({ note: asked });
  }, [asked]);
  const [isImporting, setImporting] = useState(false);
  const [exporting, setExporting] = useState(() => (isToExport() ? everything(db) : undefined));
  const [citing, setCiting] = useState<readonly RowId[]>();
  const [sharing, setSharing] = useState<readonly RowId[]>();
  const list = useRef<HTMLDivElement>(null);
  const chosenWorks = useSelection<RowId>('works');
  // Numbers change with every change of a note: what was ticked before is not there any more.
  const chosenNotes = useSelection<number>(`${text} ${notes.length} ${notes[0]}`);
  const titles = useMemo(() => titlesOf(all), [all]);
  const knownTags = useMemo(
    () => [...new Set([...(all ?? []).flatMap(({ row }) => row.tags), ...library.tags.keys()])],
    [all, library.tags],
  );
  const noteRow = useLive(
    async () => (shown && 'note' in shown ? db.notes.get(shown.note) : undefined),
    [shown],
  );
  const work = shown && 'work' in shown && all?.find(({ row }) => row.id === shown.work);

  const [shared] = useMemo(() => citables(all ?? [], sharing ?? []), [all, sharing]);
  const cited = useMemo(() => citing && citables(all ?? [], citing), [all, citing]);

  const wasHidden = useRef(isHidden);
  useEffect(() => {
    if (wasHidden.current && !isHidden && asked === undefined) toList();
    wasHidden.current = isHidden;
  }, [isHidden]);

  useEffect(() => {
    if (isHidden) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) close();
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isHidden]);

  function toList(): void {
    setTimeout(() => list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus());
  }

  function close(): void {
    setShown(undefined);
    // A note that was asked for by its address can be asked for again.
    if (location.hash !== '') location.hash = '';
    toList();
  }

  async function noteIds(): Promise<string[]> {
    return (await rowsAt(db, [...chosenNotes.keys])).map(({ row }) => row.id);
  }

  if (!all) return isHidden ? null : <Waiting />;
  const isEmpty = all.length === 0 && library.notes?.length === 0 && text === '';
  const workIds = [...chosenWorks.keys];
  const home =
    noteRow && all.find(({ row }) => noteRow.aliases.some((id) => row.aliases.includes(id)));
  return (
    <div class={shown ? 'library with-detail' : 'library'} hidden={isHidden}>
      <header class="side">
        <h1>{i18n.t('library.title')}</h1>
        <ViewTabs library={library} />
        <div class="actions">
          <Button onPress={() => setImporting(true)}>{i18n.t('library.import')}</Button>
          <Button onPress={() => setExporting(everything(db))}>{i18n.t('library.export')}</Button>
        </div>
        <Filters library={library} />
      </header>
      <main ref={list}>
        {isEmpty ? (
          <Empty />
        ) : (
          <>
            <SearchRow library={library} />
            {view === 'works' && chosenWorks.keys.size > 0 && (
              <BulkBar
                count={chosenWorks.keys.size}
                knownTags={knownTags}
                onTag={(add) =>
                  undoing.run(
                    i18n.t('library.tagged', workIds.length),
                    tagWorks(db, workIds, { add }, Date.now()),
                  )
                }
                onCite={() => setCiting(workIds)}
                onExport={() =>
                  setExporting({
                    words: i18n.t('exchange.these', workIds.length),
                    read: () => contentsOfWorks(db, workIds),
                  })
                }
                onRemove={() => {
                  undoing.run(i18n.t('library.removed', workIds.length), removeWorks(db, workIds));
                  chosenWorks.clear();
                }}
                onAll={() => chosenWorks.all(works.map(({ row }) => row.id))}
                onClear={chosenWorks.clear}
              />
            )}
            {view === 'notes' && chosenNotes.keys.size > 0 && (
              <BulkBar
                count={chosenNotes.keys.size}
                knownTags={knownTags}
                onTag={(add) =>
                  undoing.run(
                    i18n.t('library.tagged', chosenNotes.keys.size),
                    noteIds().then((ids) => tagNotes(db, ids, { add }, Date.now())),
                  )
                }
                onRemove={() =>
                  undoing.run(
                    i18n.t('library.notesDeleted', chosenNotes.keys.size),
                    noteIds().then((ids) => removeNotes(db, ids)),
                  )
                }
                onExport={() =>
                  setExporting({
                    words: i18n.t('exchange.these', chosenNotes.keys.size),
                    read: async () => contentsOfNotes(db, await noteIds()),
                  })
                }
                onAll={() => chosenNotes.all(notes)}
                onClear={chosenNotes.clear}
              />
            )}
            {view === 'works' && (
              <WorksList
                works={works}
                selected={chosenWorks.keys}
                onToggle={chosenWorks.toggle}
                onSelectAll={() => chosenWorks.all(works.map(({ row }) => row.id))}
                onOpen={(id) => setShown({ work: id })}
              />
            )}
            {view === 'notes' && (
              <NotesList
                db={db}
                numbers={notes}
                titles={titles}
                circles={library.circles}
                selected={chosenNotes.keys}
                onToggle={chosenNotes.toggle}
                onSelectAll={() => chosenNotes.all(notes)}
                onOpen={(id) => setShown({ note: id })}
              />
            )}
            {view === 'copies' && <CopiesList works={works} />}
            {view === 'overview' && <Overview works={works} />}
          </>
        )}
        <output class="undo">
          {undoing.done && (
            <>
              {undoing.done.words}
              {undoing.done.undo && (
                <Button onPress={undoing.undo}>{i18n.t('annotate.undo')}</Button>
              )}
            </>
          )}
        </output>
      </main>
      {work && (
        <WorkDetail
          db={db}
          work={work}
          knownTags={knownTags}
          undoing={undoing}
          onClose={close}
          onNote={(id) => setShown({ note: id })}
          onCite={() => setCiting([work.row.id])}
          onShare={() => setSharing([work.row.id])}
        />
      )}
      {isImporting && <Later load={importDialog} db={db} onClose={() => setImporting(false)} />}
      {exporting && (
        <Later
          load={exportDialog}
          db={db}
          scope={exporting}
          onClose={() => setExporting(undefined)}
        />
      )}
      {cited && <Later load={citeDialog} works={cited} onClose={() => setCiting(undefined)} />}
      {shared && <Later load={shareDialog} {...shared} onClose={() => setSharing(undefined)} />}
      {noteRow && (
        <NoteDetail
          db={db}
          row={noteRow}
          circles={library.circles}
          work={
            home && {
              work: home.row.work,
              onOpen: () => setShown({ work: home.row.id }),
            }
          }
          knownTags={knownTags}
          undoing={undoing}
          onClose={close}
        />
      )}
    </div>
  );
}

function citables(all: readonly LibraryWork[], ids: readonly RowId[]): Citable[] {
  return all
    .filter(({ row }) => ids.includes(row.id))
    .map(({ row: { work, csl, found } }) => ({ work, csl, copies: found?.copies ?? [] }));
}

/** `library.html?work=doi:…` opens with that work. */
function workInAddress(): Shown | undefined {
  const work = new URLSearchParams(location.search).get('work');
  return work === null ? undefined : { work: work as RowId };
}

function everything(db: Database): ExportScope {
  return { words: i18n.t('exchange.everything'), read: () => wholeLibrary(db) };
}

/** `library.html?export`: where a back-up is made. */
function isToExport(): boolean {
  return new URLSearchParams(location.search).has('export');
}
