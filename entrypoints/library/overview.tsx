import { BarTable } from '../../components/bar-table.tsx';
import { YearChart } from '../../components/year-chart.tsx';
import { i18n } from '#i18n';
import type { LibraryWork } from '../../lib/store/library/facets.ts';
import { byYear, tally } from '../../lib/store/library/statistics.ts';
import { wordFor } from './filters.tsx';

/** What the works in sight are like, as small charts. */
export function Overview({ works }: { works: LibraryWork[] }) {
  const spans = byYear(works, 24).map(({ from, to, open, closed, borrow, yours, unknown }) => ({
    label: from === to ? String(from) : `${from}–${to}`,
    open,
    closed,
    other: borrow + yours + unknown,
  }));
  const bars = (facet: 'licence' | 'source') =>
    tally(works, facet, 8).map(({ label, value }) => ({
      label: label === '' ? i18n.t('library.other') : wordFor(facet, label),
      value,
    }));
  return (
    <div class="overview">
      {spans.length > 0 && <YearChart caption={i18n.t('library.chart.years')} spans={spans} />}
      <BarTable
        caption={i18n.t('library.chart.licences')}
        what={i18n.t('library.facet.licence')}
        howMany={i18n.t('library.works')}
        bars={bars('licence')}
      />
      <BarTable
        caption={i18n.t('library.chart.sources')}
        what={i18n.t('library.facet.source')}
        howMany={i18n.t('library.works')}
        bars={bars('source')}
      />
    </div>
  );
}
