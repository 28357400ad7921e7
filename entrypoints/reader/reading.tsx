import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DrawnText } from '../../lib/pdf/drawn-text.ts';
import { placeOf } from '../../lib/pdf/outline.ts';
import { factorOf, larger, smaller, type Zoom } from '../../lib/pdf/zoom.ts';
import { cssPerPoint } from '../../lib/pdf/zoom.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { FilePicker } from './file-picker.tsx';
import { FindBar } from './find-bar.tsx';
import { obey } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { NotesTool } from './notes-tool.tsx';
import type { Opened } from './open-document.ts';
import { PageList, turned } from './page-list.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { Sidebar } from './sidebar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useCopy } from './use-copy.ts';
import { useHitMarks } from './use-hit-marks.ts';
import { useNotes } from './use-notes.ts';
import { useOutline } from './use-outline.ts';
import { usePosition } from './use-position.ts';
import { useReaderSettings } from './use-reader-settings.ts';
import { useRemembered } from './use-remembered.ts';
import { useRoom } from './use-room.ts';
import { useSearch } from './use-search.ts';
import { useText } from './use-text.ts';
import { useTitle } from './use-title.ts';

interface ReadingProps {
  db: Database;
  opened: Opened;
  onFile: (file: File) => void;
}

/** A document being read. */
export function Reading({ db, opened, onFile }: ReadingProps) {
  const { document: source } = opened;
  const pages = source.numPages;
  const scroller = useRef<HTMLElement>(null);
  const drawn = useMemo(() => new DrawnText(), []);
  const [zoom, setZoom] = useState<Zoom>(opened.start.zoom);
  const [rotation, setRotation] = useState(opened.start.rotation);
  const [{ dark: isDark, sidebar: isSidebarOpen }, setSettings] = useReaderSettings();
  const [dialog, setDialog] = useState<'print' | 'help'>();
  const [isFindOpen, setIsFindOpen] = useState(false);
  const readText = useText(source);
  const { text, read, sizes } = readText;
  const outline = useOutline(source);
  const title = useTitle(opened);
  const room = useRoom(scroller);
  const first = turned(sizes[0], rotation);
  const paper = { width: first.width * cssPerPoint, height: first.height * cssPerPoint };
  const factor = factorOf(zoom, paper, room);
  const position = usePosition(scroller, opened.start.position, [factor, rotation, sizes]);
  const search = useSearch(text, read, pages, position.page);
  useRemembered(db, {
    fingerprint: opened.fingerprint,
    scroller,
    position: position.current,
    zoom,
    rotation,
  });
  useNotes(db, opened, readText, drawn, position.goTo);
  useCopy(text, drawn);
  useHitMarks(drawn, isFindOpen ? search : undefined, position.goTo);

  const goToPage = (page: number) =>
    position.goTo({ page: Math.min(Math.max(page, 1), pages), at: 0 });

  function goToDestination(destination: unknown): void {
    report(
      placeOf(source, destination).then((place) => {
        if (!place) return;
        const { height = 0 } = sizes[place.page - 1] ?? sizes[0] ?? {};
        const at =
          place.top === undefined || rotation !== 0 || height === 0 ? 0 : 1 - place.top / height;
        position.goTo({ page: place.page, at: Math.min(Math.max(at, 0), 1) });
      }),
    );
  }

  function press(name: 'sidebar' | 'find' | 'rotate' | 'dark' | 'print' | 'number' | 'help'): void {
    if (name === 'sidebar') setSettings({ sidebar: !isSidebarOpen });
    if (name === 'print' || name === 'help') setDialog(name);
    if (name === 'find') setIsFindOpen(!isFindOpen);
    if (name === 'rotate') setRotation((rotation + 90) % 360);
    if (name === 'dark') setSettings({ dark: !isDark });
    if (name === 'number') document.getElementById('page-number')?.focus();
  }

  useEffect(() => {
    const keydown = (event: KeyboardEvent): void =>
      obey(event, {
        find: () => {
          setIsFindOpen(true);
          document.getElementById('find')?.focus();
        },
        nextHit: search.step,
        zoom: (to) =>
          setZoom(to === 'width' ? to : to === 'larger' ? larger(factor) : smaller(factor)),
        page: (by) => goToPage(position.page + by),
        press,
      });
    document.addEventListener('keydown', keydown);
    return () => document.removeEventListener('keydown', keydown);
  });

  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useEffect(() => () => report(source.loadingTask.destroy()), [source]);

  const list = useMemo(
    () => (
      <PageList
        source={source}
        sizes={sizes}
        factor={factor}
        rotation={rotation}
        drawn={drawn}
        scroller={scroller}
        onDestination={goToDestination}
      />
    ),
    [source, sizes, factor, rotation],
  );

  return (
    <div class={isDark ? 'reading dark-paper' : 'reading'}>
      <Toolbar
        title={title}
        page={position.page}
        pages={pages}
        zoom={zoom}
        factor={factor}
        isSidebarOpen={isSidebarOpen}
        isFindOpen={isFindOpen}
        isDark={isDark}
        onPage={goToPage}
        onZoom={setZoom}
        onPress={press}
      >
        <NotesTool />
        <FilePicker onFile={onFile} />
      </Toolbar>
      {isFindOpen && <FindBar search={search} onClose={() => setIsFindOpen(false)} />}
      <div class="desk">
        {isSidebarOpen && (
          <Sidebar
            source={source}
            outline={outline}
            sizes={sizes}
            rotation={rotation}
            page={position.page}
            onPage={goToPage}
            onDestination={goToDestination}
          />
        )}
        {list}
      </div>
      {dialog === 'print' && <PrintDialog source={source} onClose={() => setDialog(undefined)} />}
      {dialog === 'help' && <KeysDialog onClose={() => setDialog(undefined)} />}
    </div>
  );
}
