/** The page a visitor of the demo world sees first: what is there and what to try. */

import { readFileSync } from 'node:fs';
import type { DemoWork } from '../world/works.ts';

export const startHost = 'start.copyleaf.example';

export function renderStartPage(works: DemoWork[]): string {
  const template = readFileSync(new URL('start.html', import.meta.url), 'utf8');
  return template.replace('<!-- works -->', works.map(renderWork).join('\n'));
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
