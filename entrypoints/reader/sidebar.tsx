import type { PdfSource } from '../../lib/pdf/engine.ts';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OutlineEntry } from '../../lib/pdf/outline.ts';
import type { Size } from '../../lib/pdf/zoom.ts';
import { OutlineList } from './outline-list.tsx';
import { Thumbnails } from './thumbnails.tsx';

interface SidebarProps {
  source: PdfSource;
  outline: readonly OutlineEntry[];
  sizes: readonly Size[];
  rotation: number;
  page: number;
  onPage: (page: number) => void;
  onDestination: (destination: unknown) => void;
}

/** The table of contents and small pictures of the pages. */
export function Sidebar(props: SidebarProps) {
  const { source, outline, sizes, rotation, page, onPage, onDestination } = props;
  const [shown, setShown] = useState<'contents' | 'pages'>(
    outline.length > 0 ? 'contents' : 'pages',
  );
  return (
    <aside class="sidebar" aria-label={i18n.t('reader.sidebar')}>
      {outline.length > 0 && (
        <div class="tabs">
          {(['contents', 'pages'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={shown === name}
              onClick={() => setShown(name)}
            >
              {i18n.t(`reader.tab.${name}`)}
            </button>
          ))}
        </div>
      )}
      {shown === 'contents' && outline.length > 0 ? (
        <nav aria-label={i18n.t('reader.tab.contents')}>
          <OutlineList entries={outline} onDestination={onDestination} />
        </nav>
      ) : (
        <Thumbnails source={source} sizes={sizes} rotation={rotation} page={page} onPage={onPage} />
      )}
    </aside>
  );
}
