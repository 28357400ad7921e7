/** Files of three producers: a typesetting program, a word processor, a scanner with recognised text. */

import './set-up.ts';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnchorer, describe as describePassage } from '../../lib/annotate/index.ts';
import { readFileSync } from 'node:fs';
import { detectPdf } from '../../lib/detect/pdf/index.ts';
import { readClues } from '../../lib/pdf/document-clues.ts';
import { DocumentText } from '../../lib/pdf/document-text.ts';
import { pageRuns } from '../../lib/pdf/page-runs.ts';
import { foldQuery, hitsOn } from '../../lib/pdf/search.ts';
import { bytesOf, openFixture, scanned, twoColumns, wordProcessor } from './open-fixture.ts';

const empty = new JSDOM('').window.document;

async function textOf(file: string): Promise<DocumentText> {
  const source = await openFixture(bytesOf(file));
  const text = new DocumentText(empty);
  for (let page = 1; page <= source.numPages; page += 1)
    text.append(await pageRuns(await source.getPage(page)));
  return text;
}

const pages = new Map<string, HTMLElement>();

function html(name: string): HTMLElement {
  const file = new URL(`../../demo/works/7-three-copies/${name}`, import.meta.url);
  const body = pages.get(name) ?? new JSDOM(readFileSync(file, 'utf8')).window.document.body;
  pages.set(name, body);
  return body;
}

/** The words of the first place that holds them, as a reader would select them there. */
function select(root: HTMLElement, words: string): Range {
  const document = root.ownerDocument;
  const pattern = new RegExp(words.split(' ').join(String.raw`\s+`));
  const walker = document.createTreeWalker(root, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = pattern.exec(node.nodeValue ?? '');
    if (!found) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    return range;
  }
  throw new Error(`"${words}" is not there`);
}

/** Passages that lines, columns, pages and ligatures of the PDF run through. */
const passages = [
  'significant investment into the discovery and characterization of exoplanets',
  'an efficient solver for Kepler’s equation',
  'with huge survey datasets currently available and more forthcoming',
  'Care has been taken to provide gradients which are numerically stable',
  'the primary purpose of',
];

describe('one text', () => {
  let files: Record<string, DocumentText>;
  beforeAll(async () => {
    files = {
      typesetting: await textOf(twoColumns),
      'word processor': await textOf(wordProcessor),
    };
  });

  describe.each(['typesetting', 'word processor'])('%s', (producer) => {
    it.each(passages)('a note on the journal’s page is found: %s', (words) => {
      const page = html('publisher.html');
      const selectors = describePassage(select(page, words), page);
      const root = files[producer]?.root ?? page;
      const found = createAnchorer(root).anchor(selectors);
      expect(squeeze(found?.range.toString() ?? '')).toBe(squeeze(words));
      expect(found?.quality).toBeGreaterThan(0.9);
    });

    it('a note made in it is found on both pages', () => {
      const root = files[producer]?.root;
      const words = 'is a toolkit for probabilistic modeling of';
      if (!root) throw new Error('not read');
      const selectors = describePassage(select(root, words), root);
      for (const name of ['publisher.html', 'preprint.html']) {
        const found = createAnchorer(html(name)).anchor(selectors);
        expect(squeeze(found?.range.toString() ?? '')).toBe(squeeze(words));
      }
    });
  });

  it('quotes read like the page’s, without the hyphens of line ends', () => {
    const text = files['typesetting']?.root.textContent ?? '';
    expect(text).toContain('significant investment');
    expect(text).toContain('focus on observations of exoplanets');
  });
});

describe('recognised text', () => {
  it('of a scanned page is found by words that are broken at the end of a line', async () => {
    const text = await textOf(scanned);
    const hits = hitsOn(1, text.runsOf(1), foldQuery('to enable inference with full'));
    expect(hits).toHaveLength(1);
  });

  it('takes a note from the journal’s page', async () => {
    const page = html('publisher.html');
    const words = 'The main documentation page for the';
    const text = await textOf(scanned);
    const found = createAnchorer(text.root).anchor(describePassage(select(page, words), page));
    expect(squeeze(found?.range.toString() ?? '')).toBe(squeeze(words));
  });
});

describe('which work it is', () => {
  it.each([twoColumns, wordProcessor])('the title of %s', async (file) => {
    const clues = await readClues(await openFixture(bytesOf(file)));
    const [sighting] = detectPdf({ address: undefined, ...clues }).sightings;
    expect(sighting?.work.title).toMatch(/^exoplanet: Gradient-based probabilistic/);
  });

  it.each([
    [twoColumns, ['arxiv:2105.01994', 'doi:10.21105/joss.03285']],
    [wordProcessor, ['doi:10.21105/joss.03285']],
    [scanned, []],
  ])('%s', async (file, ids) => {
    const clues = await readClues(await openFixture(bytesOf(file)));
    const [sighting] = detectPdf({ address: undefined, ...clues }).sightings;
    expect(sighting?.work.ids.toSorted() ?? []).toEqual(ids);
  });
});

function squeeze(text: string): string {
  return text.replaceAll(/[\s-]/gu, '').replaceAll(/[’']/gu, "'");
}
