import type { ComponentChildren } from 'preact';
import { placeBy } from './place-by.ts';

interface FrameProps {
  /** The passage it belongs to; without one it stands in the corner. */
  range?: Range | undefined;
  side?: 'above' | 'below';
  children: ComponentChildren;
}

export function Frame({ range, side = 'below', children }: FrameProps) {
  return range ? (
    <div class="frame" style={placeBy(range, side)}>
      {children}
    </div>
  ) : (
    <div class="frame corner">{children}</div>
  );
}
