import type { OutlineEntry } from '../../lib/pdf/outline.ts';

interface OutlineListProps {
  entries: readonly OutlineEntry[];
  onDestination: (destination: unknown) => void;
}

export function OutlineList({ entries, onDestination }: OutlineListProps) {
  return (
    <ul class="outline">
      {entries.map(({ title, destination, children }, index) => (
        <li key={`${index} ${title}`}>
          <button type="button" onClick={() => onDestination(destination)}>
            {title}
          </button>
          {children.length > 0 && <OutlineList entries={children} onDestination={onDestination} />}
        </li>
      ))}
    </ul>
  );
}
