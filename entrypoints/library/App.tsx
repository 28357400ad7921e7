import { useEffect } from 'preact/hooks';
import { Later } from '../../components/later.tsx';
import type { Database } from '../../lib/store/db.ts';
import { useOpen } from '../../lib/store/use-blocked.ts';
import { LibraryView } from './library-view.tsx';
import { useAddress } from './use-address.ts';
import { useLibrary } from './use-library.ts';
import { useUndo } from './use-undo.ts';

const aboutPage = () => import('./about/about-page.tsx').then((module) => module.AboutPage);

/** The library, or the page about one work. What was filtered and chosen stays in between. */
export function App({ db }: { db: Database }) {
  useOpen(db);
  const { work, note } = useAddress();
  const library = useLibrary(db);
  const undoing = useUndo();
  const isAbout = work !== undefined;
  useEffect(() => {
    if (!isAbout) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) location.hash = '';
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isAbout]);
  return (
    <>
      <LibraryView db={db} library={library} undoing={undoing} asked={note} isHidden={isAbout} />
      {isAbout && (
        <Later load={aboutPage} db={db} id={work} circles={library.circles} undoing={undoing} />
      )}
    </>
  );
}
