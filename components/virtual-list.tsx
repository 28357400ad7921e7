// A native `select` can hold neither two lines nor a hundred thousand rows.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import './virtual-list.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps {
  label: string;
  count: number;
  rowHeight: number;
  /** The row the keyboard is on. */
  active: number;
  isSelected: (index: number) => boolean;
  onMove: (index: number) => void;
  onOpen: (index: number) => void;
  onToggle: (index: number) => void;
  onSelectAll: () => void;
  /** Rows `from` to `to` (without it) are in sight, and will be rendered. */
  onSight: (from: number, to: number) => void;
  renderRow: (index: number) => ComponentChildren;
}

const spare = 6;

/** A list of any length of which only what is in sight exists; one stop for the Tab key. */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, active, onSight } = props;
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const from = Math.max(0, Math.floor(sight.top / rowHeight) - spare);
  const to = Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + spare);
  useEffect(() => onSight(from, to), [from, to, count]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  function goTo(index: number): void {
    const wanted = Math.max(0, Math.min(count - 1, index));
    const element = box.current;
    props.onMove(wanted);
    if (!element) return;
    const top = wanted * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(sight.height / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      if (event.shiftKey) props.onToggle(active);
      goTo(step);
    } else if (event.key === 'Enter') props.onOpen(active);
    else if (event.key === ' ') props.onToggle(active);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) props.onSelectAll();
    else return;
    event.preventDefault();
  }

  const shown = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return (
    <div
      ref={box}
      class="virtual-list"
      role="listbox"
      aria-label={props.label}
      aria-multiselectable="true"
      aria-activedescendant={active >= from && active < to ? `row-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div class="extent" role="presentation" style={{ blockSize: `${count * rowHeight}px` }}>
        {shown.map((index) => (
          // The keyboard is on the list itself, which knows the active row.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={index}
            id={`row-${index}`}
            class={index === active ? 'row active' : 'row'}
            role="option"
            aria-selected={props.isSelected(index)}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ insetBlockStart: `${index * rowHeight}px`, blockSize: `${rowHeight}px` }}
            onClick={(event) => {
              const isTick = event.target instanceof Element && event.target.closest('.tick');
              props.onMove(index);
              if (isTick || event.ctrlKey || event.metaKey) props.onToggle(index);
              else props.onOpen(index);
            }}
          >
            <span class="tick" aria-hidden="true" />
            {props.renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
