/** Passages are found again on written pages full of sentences that are nearly the same. */
/* DRIFT_PAGES=100 for a larger run. */

import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createAnchorer, describe as describePassage } from '../../../lib/annotate/index.ts';
import { writeArticle } from './article.ts';
import { measureDrift, missedBars } from './bars.ts';
import { Chance } from './random.ts';
import { rangeOfInk } from './words-of-page.ts';

const pages = Number(process.env['DRIFT_PAGES'] ?? 4);
const wordsPerPage = 5000;

function* articles(): Generator<Element> {
  for (let seed = 0; seed < pages; seed += 1)
    yield new JSDOM(writeArticle(new Chance(seed), wordsPerPage)).window.document.body;
}

it('stays within the bars', { timeout: 60_000 + pages * 20_000 }, () => {
  const run = { name: 'written', pages: articles(), passagesPerPage: 45, seed: 1 };
  expect(missedBars(measureDrift(run))).toEqual([]);
});

it('would see a passage that is found in the wrong place', () => {
  const body = new JSDOM(writeArticle(new Chance(1), 400)).window.document.body;
  const selectors = describePassage(rangeOfInk(body, 100, 160), body);
  const found = createAnchorer(body).anchor(selectors);
  expect(found?.range.toString()).toBe(rangeOfInk(body, 100, 160).toString());
  expect(found?.range.toString()).not.toBe(rangeOfInk(body, 101, 160).toString());
});
