/**
 * How long the popup takes to show something, and to answer, in a real Chromium with the built
 * extension; beside the same browser showing an empty page of the extension, which nothing can beat.
 */

import { importTypeScript } from '../setup/import-typescript.mjs';
import { at, median, round } from './in-page/statistics.mjs';

const runs = 30;
const paper = 'https://www.nature.com/articles/nature12373';
const elsewhere = 'https://kitchen.copyleaf.example/red-lentil-soup';

/** When the first words stand there, and when the answer does; milliseconds since the page was asked for. */
const watch = `new MutationObserver(() => {
  const line = document.querySelector('.state-line');
  if (!line) return;
  globalThis.firstWords ??= performance.now();
  if (!line.matches('.looking')) globalThis.answer ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true })`;

/** Rows of `{ what, firstWordsMs, firstWordsP95, answerMs, answerP95, emptyPageMs }`. */
export default async function benchPopup() {
  const { build } = await importTypeScript('../build.ts');
  const { openBrowser } = await importTypeScript('../../test/e2e/harness/browser.ts');
  const { startWorld } = await importTypeScript('../../demo/world/world.ts');
  await build('all-sites');
  const world = await startWorld();
  const browser = await openBrowser({ build: 'all-sites', world });
  try {
    const rows = [];
    for (const [what, address] of [
      ['a paper that was looked up', paper],
      ['a page without a work', elsewhere],
    ]) {
      const tab = await browser.openTab(address);
      await tab.page.waitForTimeout(3000);
      rows.push({ what, ...(await measure(browser, `popup.html?tab=${tab.id}`)) });
    }
    return rows;
  } finally {
    await browser.close();
    await world.close();
  }
}

async function measure(browser, popup) {
  const page = await browser.context.newPage();
  await page.addInitScript(watch);
  const home = `chrome-extension://${browser.extensionId}`;
  const [words, answers, empty] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    await page.goto(`${home}/manifest.json`);
    empty.push(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"));
    await page.goto(`${home}/${popup}`);
    await page.waitForFunction('globalThis.answer !== undefined');
    words.push(await page.evaluate('globalThis.firstWords'));
    answers.push(await page.evaluate('globalThis.answer'));
  }
  await page.close();
  return {
    firstWordsMs: round(median(words)),
    firstWordsP95: round(at(words, 0.95)),
    answerMs: round(median(answers)),
    answerP95: round(at(answers, 0.95)),
    emptyPageMs: round(median(empty)),
  };
}
