import type { RowId } from '../../lib/store/library-rows.ts';
import { useState } from 'preact/hooks';
import { WorkLine } from '../../components/library-rows.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { i18n } from '#i18n';
import type { LibraryWork } from '../../lib/store/library/facets.ts';

interface WorksListProps {
  works: LibraryWork[];
  selected: ReadonlySet<RowId>;
  onToggle: (id: RowId) => void;
  onSelectAll: () => void;
  onOpen: (id: RowId) => void;
}

export function WorksList({ works, selected, onToggle, onSelectAll, onOpen }: WorksListProps) {
  const [active, setActive] = useState(0);
  const idAt = (index: number) => works[index]?.row.id;
  const withId = (use: (id: RowId) => void) => (index: number) => {
    const id = idAt(index);
    if (id) use(id);
  };
  return (
    <VirtualList
      label={i18n.t('library.works')}
      count={works.length}
      rowHeight={60}
      active={Math.min(active, works.length - 1)}
      isSelected={(index) => selected.has(idAt(index) ?? 'url:')}
      onMove={setActive}
      onOpen={withId(onOpen)}
      onToggle={withId(onToggle)}
      onSelectAll={onSelectAll}
      onSight={() => {}}
      renderRow={(index) => {
        const work = works[index];
        return (
          work && (
            <WorkLine
              work={work.row.work}
              standing={work.row.found?.standing ?? 'nothing'}
              tags={work.row.tags}
              notes={work.notes}
            />
          )
        );
      }}
    />
  );
}
