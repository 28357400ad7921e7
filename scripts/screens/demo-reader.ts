/** Anna, whose Copyleaf is in use: works, notes, a library, and a circle with Ben. */

import type { Page } from 'playwright-core';
import type { World } from '../../demo/world/world.ts';
import { callAnnotator } from '../../test/e2e/harness/annotating.ts';
import type { CopyleafBrowser, Tab } from '../../test/e2e/harness/browser.ts';
import {
  makeCircle,
  openCircleReader,
  shareNote,
  writeNote,
} from '../../test/e2e/harness/circle-reader.ts';
import { openBar, selectWords } from '../../test/e2e/harness/noting.ts';
import { startRelay } from '../../test/peers/relay.ts';
import { bibliography } from './bibliography.ts';

export const addresses = {
  closedPaper: 'https://www.nature.com/articles/nature12373',
  openPage: 'https://elifesciences.org/articles/01567',
  preprint: 'https://www.biorxiv.org/content/10.1101/097196v2',
  withoutCopy: 'https://link.springer.com/article/10.1023/A:1007154515475',
  threeCopies: 'https://joss.theoj.org/papers/10.21105/joss.03285',
  pdf: 'https://arxiv.org/pdf/2105.01994',
  recipe: 'https://kitchen.copyleaf.example/red-lentil-soup',
  software: 'https://www.acme-tables.example/product',
  readingList: 'https://reading.example.org/list',
} as const;

const readingList = `<!doctype html><html lang=en><meta charset=utf-8><title>Reading list</title>
<style>body{font:17px/1.6 Georgia,serif;max-width:44rem;margin:3rem auto;padding:0 1rem;background:#fff;color:#222}</style>
<h1>Reading list for the autumn</h1>
<ol>
  <li>Kucsko et al. <a href="https://doi.org/10.1038/nature12373">Nanometre-scale thermometry in a living cell</a></li>
  <li>Adak et al. <a href="https://doi.org/10.1023/a:1007154515475">An essential role</a></li>
  <li>Sankar et al. <a href="https://doi.org/10.7554/eLife.01567">Automated quantitative histology</a></li>
  <li>Foreman-Mackey et al. <a href="https://doi.org/10.21105/joss.03285">exoplanet</a></li>
</ol>`;

const product = `<!doctype html><html lang=en><meta charset=utf-8><title>MATLAB</title>
<link rel=canonical href="https://www.acme-tables.example/product">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"SoftwareApplication","name":"MATLAB","applicationCategory":"Math","offers":{"@type":"Offer","price":"900"}}</script>
<h1>MATLAB</h1><p>The language of technical computing. Buy now.</p>`;

/** Pages that only the pictures need. */
export function addPages(world: World): void {
  world.serve(addresses.readingList, readingList);
  world.serve(addresses.software, product);
  world.fail('slow.example', 'no-answer');
}

/** Gives the browser in which all of that has happened. */
export async function openDemoReader(world: World): Promise<CopyleafBrowser> {
  const relay = await startRelay();
  try {
    const relays = [relay.url];
    const anna = await openCircleReader('Anna', { world, relays });
    const code = await makeCircle(anna.circles, 'Tuesday readers');
    const ben = await openCircleReader('Ben', { world, relays });
    try {
      await ben.circles.getByLabel('Invitation code or link').fill(code);
      await ben.circles.getByRole('button', { name: 'Join', exact: true }).click();
      await ben.circles.getByRole('heading', { name: 'Tuesday readers' }).waitFor();
      await anna.circles.locator('.members').getByText('Ben').waitFor({ timeout: 20_000 });
      await shareAs(ben.browser, 'Figure 3 is the one to read first.');
      await shareAs(anna.browser, 'Compare with the fluorescent dyes of 2010.');
      await anna.circles.getByText('Figure 3 is the one').waitFor({ timeout: 20_000 });
    } finally {
      await ben.browser.close();
    }
    await markPassages(anna.browser);
    await fillLibrary(anna.browser);
    await anna.circles.close();
    return anna.browser;
  } finally {
    await relay.stop();
  }
}

async function shareAs(browser: CopyleafBrowser, words: string): Promise<void> {
  const tab = await browser.openTab(addresses.closedPaper);
  const panel = await writeNote(browser, tab, words);
  await shareNote(panel, 'Tuesday readers');
  await panel.close();
  await tab.page.close();
}

async function markPassages(browser: CopyleafBrowser): Promise<void> {
  const tab = await browser.openTab(addresses.closedPaper);
  const ourPage = await browser.openExtensionPage('manifest.json');
  await selectWords(tab, 'diamond crystals');
  await openBar(tab, ourPage);
  await tab.page.keyboard.press('Enter');
  await noteOn(tab, ourPage, 'a nitrogen atom beside a gap', 'How was this **measured**?');
  await tab.page.waitForTimeout(500);
  await ourPage.close();
  await tab.page.close();
}

async function noteOn(tab: Tab, ourPage: Page, words: string, text: string): Promise<void> {
  await selectWords(tab, words);
  await callAnnotator(tab, ourPage);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
    await tab.page.keyboard.press(key);
  }
  await tab.page.waitForTimeout(300);
  await tab.page.keyboard.type(text);
  await tab.page.keyboard.press('Control+Enter');
}

async function fillLibrary(browser: CopyleafBrowser): Promise<void> {
  for (const address of [addresses.closedPaper, addresses.openPage]) {
    const tab = await browser.openTab(address);
    const popup = await browser.openPopup(tab);
    await popup.getByRole('button', { name: 'Save' }).click();
    await popup.getByRole('link', { name: 'In your library' }).waitFor();
    await popup.close();
    await tab.page.close();
  }
  const library = await browser.openExtensionPage('library.html');
  await library.getByRole('button', { name: 'Import' }).click();
  await library.locator('dialog textarea').fill(JSON.stringify(bibliography));
  await library.getByRole('button', { name: 'Read it' }).click();
  await library.getByRole('button', { name: 'Bring it in' }).click();
  await library.getByText('brought in').waitFor();
  await library.close();
}
