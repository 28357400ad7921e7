/** Journey 5: a page that cites many works. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const address = 'https://reading.example.org/list';
const page = `<!doctype html><html lang=en><title>Reading list</title><h1>Reading list for the autumn</h1>
<ol>
  <li>Kucsko et al. <a href="https://doi.org/10.1038/nature12373">Nanometre-scale thermometry</a></li>
  <li>Adak et al. <a href="https://doi.org/10.1023/a:1007154515475">An essential role</a></li>
  <li>Sankar et al. <a href="https://doi.org/10.7554/eLife.01567">Automated quantitative histology</a></li>
  <li><a href="/about">About this list</a></li>
</ol>`;

let world: World;
let browser: CopyleafBrowser;

beforeAll(async () => {
  world = await startWorld();
  world.serve(address, page);
  browser = await openBrowser({ build: 'shipped', world });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

it('marks each reference, on the reader’s wish only, and lists them all', async () => {
  const tab = await browser.openTab(address);
  const popup = await browser.clickIcon(tab);
  const find = popup.getByRole('button', { name: 'Find open copies of the works listed here' });
  await find.waitFor();
  expect(world.requestsTo('api.openalex.org')).toEqual([]);
  await find.click();

  await expect.poll(() => popup.getByText('3 of 3 looked up').count()).toBe(1);
  const rows = popup.getByRole('list', { name: 'Works listed on this page' }).getByRole('listitem');
  expect(await rows.count()).toBe(3);
  await popup.getByLabel('Open only').check();
  await expect.poll(() => rows.count()).toBe(2);

  const marks = await tab.page.evaluate(() =>
    [...document.querySelectorAll('li')].map(
      (item) => item.lastElementChild?.localName === 'copyleaf-mark',
    ),
  );
  expect(marks).toEqual([true, true, true, false]);
});
