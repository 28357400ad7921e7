import { useMemo, useState } from 'preact/hooks';
import { licenceWords, versionWords } from '../../components/copy-words.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { i18n } from '#i18n';
import type { LibraryWork } from '../../lib/store/library/facets.ts';

/** Every copy of the works in sight. */
export function CopiesList({ works }: { works: LibraryWork[] }) {
  const [active, setActive] = useState(0);
  const copies = useMemo(
    () =>
      works.flatMap(({ row }) =>
        (row.found?.copies ?? []).map((copy) => ({ copy, work: row.work })),
      ),
    [works],
  );
  return (
    <VirtualList
      label={i18n.t('library.copies')}
      count={copies.length}
      rowHeight={60}
      active={Math.min(active, copies.length - 1)}
      isSelected={() => false}
      onMove={setActive}
      onOpen={(index) => window.open(copies[index]?.copy.url, '_blank', 'noopener')}
      onToggle={() => {}}
      onSelectAll={() => {}}
      onSight={() => {}}
      renderRow={(index) => {
        const found = copies[index];
        return (
          found && (
            <span class="library-line copy">
              <span class="title">{found.work.title ?? found.work.ids[0]}</span>
              <span class="facts">
                {[versionWords(found.copy), licenceWords(found.copy), found.copy.host].join(' · ')}
              </span>
            </span>
          )
        );
      }}
    />
  );
}
