import { formatNumber, i18n } from '#i18n';
import type { Library, View } from './use-library.ts';

/** Works, notes, copies and charts of the same library. */
export function ViewTabs({ library }: { library: Library }) {
  const { works, notes, view, setView } = library;
  const copies = works.reduce((sum, { row }) => sum + (row.found?.copies.length ?? 0), 0);
  const views: [View, string, number | undefined][] = [
    ['works', i18n.t('library.works'), works.length],
    ['notes', i18n.t('library.notes'), notes?.length ?? 0],
    ['copies', i18n.t('library.copies'), copies],
    ['overview', i18n.t('library.overview'), undefined],
  ];
  return (
    <nav class="views" aria-label={i18n.t('library.views')}>
      {views.map(([name, label, count]) => (
        <button
          key={name}
          type="button"
          aria-current={view === name ? 'page' : undefined}
          onClick={() => setView(name)}
        >
          <span>{label}</span>
          {count !== undefined && <span class="count">{formatNumber(count)}</span>}
        </button>
      ))}
    </nav>
  );
}
