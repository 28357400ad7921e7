import type { DrawnText } from '../../lib/pdf/drawn-text.ts';
import type { ReadingPosition } from '../../lib/pdf/reading-position.ts';

/** Scrolls to a passage, first to its page if that is not drawn yet. Returns the way to give up. */
export function bringIntoView(
  drawn: DrawnText,
  page: number,
  find: () => Range | undefined,
  goTo: (position: ReadingPosition) => void,
  shown: () => void = () => {},
): () => void {
  const show = (): boolean => {
    const element = find()?.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (element) shown();
    return element !== null && element !== undefined;
  };
  if (show()) return () => {};
  const end = drawn.watch((added, isDrawn) => {
    if (added === page && isDrawn && show()) end();
  });
  goTo({ page, at: 0 });
  return end;
}
