import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export interface MarginNote {
  id: string;
  /** From 1, in the order of the page. */
  number: number;
  /** The beginning of its passage, for those who do not see it. */
  quote: string;
  tint: string;
  /** Pixels from the top of the window; absent when it is far from it. */
  top?: number;
}

interface NoteMarginProps {
  notes: readonly MarginNote[];
  /** The one that Tab comes to. */
  current: string | undefined;
  onFocus: (id: string) => void;
  onPoint: (id: string | undefined) => void;
  /** By the arrow keys: bring it into the window. */
  onGoTo: (id: string) => void;
  onOpen: (id: string, button: HTMLElement) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Numbers beside the passages that have notes; one stop for the Tab key, arrows lead through all. */
export function NoteMargin({ notes, current, ...act }: NoteMarginProps) {
  const list = useRef<HTMLDivElement>(null);
  if (notes.length === 0) return null;
  const first = notes.find(({ top }) => top !== undefined) ?? notes[0];
  const stop = notes.some(({ id }) => id === current) ? current : first?.id;

  function move(event: KeyboardEvent, at: number): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = notes[Math.min(Math.max(at + step, 0), notes.length - 1)];
    if (!next) return;
    act.onGoTo(next.id);
    list.current?.querySelector<HTMLElement>(`[data-number="${next.number}"]`)?.focus();
  }

  return (
    <div ref={list} class="margin" role="toolbar" aria-label={i18n.t('annotate.margin')}>
      {notes.map(({ id, number, quote, tint, top }, at) => (
        <button
          key={id}
          type="button"
          class={`number ${tint}`}
          data-number={number}
          tabIndex={id === stop ? 0 : -1}
          aria-label={i18n.t('annotate.numbered', [String(number), quote])}
          style={`top:${top ?? -100}px`}
          onPointerEnter={() => act.onPoint(id)}
          onPointerLeave={() => act.onPoint(undefined)}
          onFocus={() => {
            act.onFocus(id);
            act.onPoint(id);
          }}
          onBlur={() => act.onPoint(undefined)}
          onKeyDown={(event) => move(event, at)}
          onClick={(event) => act.onOpen(id, event.currentTarget)}
        >
          {number}
        </button>
      ))}
    </div>
  );
}
