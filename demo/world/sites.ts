/** Everything the demo world can answer when nothing is broken: pages, APIs, the start page. */

import { readFileSync } from 'node:fs';
import { file, html, nothingHere, type Answer } from './answer.ts';
import { makePdf } from './pdf.ts';
import { renderStartPage, startHost } from '../start/start-page.ts';
import type { DemoWork } from './works.ts';

/** A public API, in a file of its own in `demo/apis/`. */
export interface Api {
  host: string;
  answer(url: URL, works: DemoWork[]): Answer;
}

const apis = Object.values(
  import.meta.glob<Api>('../apis/*.ts', { eager: true, import: 'default' }),
);

/** Reachable on every host, so that a page needs no address of its own for its looks. */
const shared: Record<string, { type: string; source: URL }> = {
  '/_demo/publisher.css': css('../works/publisher.css'),
  '/_demo/start.css': css('../start/start.css'),
  '/_demo/tokens.css': css('../../components/tokens.css'),
  '/_demo/leaf.png': {
    type: 'image/png',
    source: new URL('../../public/icons/open-48.png', import.meta.url),
  },
};

function css(source: string) {
  return { type: 'text/css; charset=utf-8', source: new URL(source, import.meta.url) };
}

export function answerAsSite(url: URL, works: DemoWork[]): Answer {
  const look = shared[url.pathname];
  if (look) return file(look.type, readFileSync(look.source));
  const api = apis.find(({ host }) => host === url.host);
  if (api) return api.answer(url, works);
  if (url.host === startHost) return html(renderStartPage(works));
  return pageOf(url, works) ?? nothingHere;
}

function pageOf(url: URL, works: DemoWork[]): Answer | undefined {
  for (const work of works) {
    const name = Object.entries(work.pages).find(([address]) => isSamePage(address, url))?.[1];
    if (name === undefined) continue;
    if (name.endsWith('.pdf.txt')) return file('application/pdf', makePdf(work.read(name)));
    if (name.endsWith('.pdf')) return file('application/pdf', work.bytes(name));
    return html(work.read(name));
  }
  return undefined;
}

/** As forgiving as the sites themselves: of the letters' case and of a slash at the end. */
function isSamePage(address: string, url: URL): boolean {
  return comparable(new URL(address)) === comparable(url);
}

function comparable({ host, pathname, search }: URL): string {
  return `${host}${pathname.replace(/\/$/, '')}${search}`.toLowerCase();
}
