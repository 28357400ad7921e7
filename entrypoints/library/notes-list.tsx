import { useState } from 'preact/hooks';
import { NoteLine } from '../../components/library-rows.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { quoteIn } from './quote-in.ts';
import { type CircleNames, placeWords } from './place-words.ts';
import { useRows } from './use-rows.ts';

interface NotesListProps {
  db: Database;
  numbers: Uint32Array;
  titles: ReadonlyMap<string, string>;
  circles: CircleNames;
  selected: ReadonlySet<number>;
  onToggle: (n: number) => void;
  onSelectAll: () => void;
  onOpen: (id: string) => void;
}

export function NotesList(props: NotesListProps) {
  const { db, numbers, titles, circles, selected } = props;
  const [active, setActive] = useState(0);
  const { rowAt, onSight } = useRows(db, numbers);
  return (
    <VirtualList
      label={i18n.t('library.notes')}
      count={numbers.length}
      rowHeight={80}
      active={Math.min(active, numbers.length - 1)}
      isSelected={(index) => selected.has(numbers[index] ?? 0)}
      onMove={setActive}
      onOpen={(index) => {
        const found = rowAt(index);
        if (found?.kind === 'note') props.onOpen(found.row.id);
      }}
      onToggle={(index) => {
        const n = numbers[index];
        if (n !== undefined) props.onToggle(n);
      }}
      onSelectAll={props.onSelectAll}
      onSight={onSight}
      renderRow={(index) => {
        const found = rowAt(index);
        if (found?.kind !== 'note') return null;
        const { note } = found.row;
        return (
          <NoteLine
            quote={quoteIn(note)}
            text={note.text}
            tags={note.tags}
            author={found.row.origin === 'mine' ? undefined : note.creator.name}
            places={found.places.map((place) => placeWords(place, circles))}
            colour={note.colour ?? 'sun'}
            where={titles.get(found.work ?? '') ?? hostOf(note.source)}
            modified={found.row.modified}
          />
        );
      }}
    />
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
