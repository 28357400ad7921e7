import './state-line.css';
import type { ComponentChildren } from 'preact';
import type { Standing } from '../lib/work/standing.ts';
import { StateIcon } from './state-icon.tsx';

/** The answer in one line. A live region: what arrives is read out. */
export function StateLine(props: { standing: Standing; children: ComponentChildren }) {
  return (
    <output class={`state-line ${props.standing}`}>
      <StateIcon standing={props.standing} />
      <span>{props.children}</span>
    </output>
  );
}
