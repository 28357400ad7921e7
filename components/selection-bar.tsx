import { i18n } from '#i18n';
import { useLayoutEffect, useRef } from 'preact/hooks';

export type MarkColour = 'sun' | 'mint' | 'sky' | 'rose';
export const markColours: MarkColour[] = ['sun', 'mint', 'sky', 'rose'];

interface SelectionBarProps {
  onHighlight: (colour: MarkColour) => void;
  onNote: () => void;
  onQuestion: () => void;
  onCopyLink: () => void;
  onShare: () => void;
  onClose: () => void;
  /** Whether it was called by the keyboard, which then goes on in it. */
  focused: boolean;
}

/** What can be done with selected text. Arrow keys move between the actions, Escape closes. */
export function SelectionBar(props: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (props.focused) bar.current?.querySelector('button')?.focus();
  }, [props.focused]);

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') return props.onClose();
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const active = buttons.findIndex((button) => button === event.target);
    const next = placeAfter(event.key, active, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  }

  return (
    <div
      ref={bar}
      class="bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={i18n.t('annotate.bar')}
      onKeyDown={move}
    >
      {markColours.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`tint ${colour}`}
          title={i18n.t(`annotate.colour.${colour}`)}
          aria-label={i18n.t(`annotate.colour.${colour}`)}
          onClick={() => props.onHighlight(colour)}
        />
      ))}
      <button type="button" onClick={props.onNote}>
        {i18n.t('annotate.note')}
      </button>
      <button type="button" onClick={props.onQuestion}>
        {i18n.t('annotate.question')}
      </button>
      <button type="button" onClick={props.onCopyLink}>
        {i18n.t('annotate.copyLink')}
      </button>
      <button type="button" onClick={props.onShare}>
        {i18n.t('annotate.share')}
      </button>
    </div>
  );
}

function placeAfter(key: string, active: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? undefined : (active + step + count) % count;
}
