/** The page a visitor of the demo world sees first: what is there and what to try. */

import { readFileSync } from 'node:fs';
import { stateShapes } from '../../components/state-shapes.ts';
import type { DemoWork } from '../world/works.ts';

export const startHost = 'start.copyleaf.example';

export function renderStartPage(works: DemoWork[]): string {
  const template = readFileSync(new URL('start.html', import.meta.url), 'utf8');
  return template
    .replace('<!-- leaf -->', renderLeaf())
    .replace('<!-- works -->', works.map(renderWork).join('\n'));
}

/** The mark of an open work, as the interface draws it. */
function renderLeaf(): string {
  return stateShapes.open.map(({ d, paint }) => `<path class="${paint}" d="${d}" />`).join('');
}

function renderWork({ title, byline, start, try: hint }: DemoWork): string {
  return `<li>
  <a href="${escape(start)}">${escape(title)}</a>
  <p class="byline">${escape(byline)}</p>
  <p>${escape(hint)}</p>
  <p class="host">${escape(new URL(start).host)}</p>
</li>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
