import './state-icon.css';
import type { Standing } from '../lib/work/standing.ts';
import { stateShapes } from './state-shapes.ts';

/** Decorative: the words beside it say the same. */
export function StateIcon({ standing, size = 20 }: { standing: Standing; size?: number }) {
  return (
    <svg
      class={`state-icon ${standing}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {stateShapes[standing].map(({ d, paint }) => (
        <path key={d} d={d} class={paint} />
      ))}
    </svg>
  );
}
