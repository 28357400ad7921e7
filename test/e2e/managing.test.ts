/** Three readers of a circle manage together what they share: copies, notes, and what look-ups found. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { startRelay } from '../peers/relay.ts';
import { violations } from './harness/axe.ts';
import type { CopyleafBrowser, Tab } from './harness/browser.ts';
import {
  type CircleReader,
  makeCircle,
  openCircleReader,
  shareNote,
  writeNote,
} from './harness/circle-reader.ts';

const paper = 'https://link.springer.com/article/10.1023/A:1007154515475';
const closedPaper = 'https://www.nature.com/articles/nature12373';
const circle = 'Tuesday readers';
const within = { timeout: 20_000 };

let world: World;
let relays: { url: string; stop(): unknown }[] = [];
const browsers: CopyleafBrowser[] = [];

beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  await Promise.all(relays.splice(0).map(({ stop }) => stop()));
});
afterAll(() => world.close());

/** All in one circle; the first has made it. */
async function openReaders(...names: string[]): Promise<CircleReader[]> {
  relays = [await startRelay(), await startRelay()];
  const urls = relays.map(({ url }) => url);
  const readers: CircleReader[] = [];
  let code = '';
  for (const name of names) {
    const one = await openCircleReader(name, { world, relays: urls });
    browsers.push(one.browser);
    readers.push(one);
    if (code === '') {
      code = await makeCircle(one.circles, circle);
      continue;
    }
    await one.circles.getByLabel('Invitation code or link').fill(code);
    await one.circles.getByRole('button', { name: 'Join', exact: true }).click();
    await one.circles.locator('.members').getByText(names[0]!).waitFor(within);
  }
  const last = names.at(-1)!;
  for (const one of readers) await one.circles.locator('.members').getByText(last).waitFor(within);
  return readers;
}

/** The popup about the tab, as wide as it is. */
async function openPopup({ browser }: CircleReader, tab: Tab): Promise<Page> {
  const popup = await browser.openPopup(tab);
  await popup.setViewportSize({ width: 380, height: 600 });
  return popup;
}

const screens = process.env['SCREENS'];
async function look(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  if (screens === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${screens}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

it('a copy is shared, approved, complained about, and its correction replaces it for all', async () => {
  const [ada, ben, cleo] = (await openReaders('Ada', 'Ben', 'Cleo')) as [
    CircleReader,
    CircleReader,
    CircleReader,
  ];
  const popups: Page[] = [];
  for (const one of [ada, ben, cleo])
    popups.push(await openPopup(one, await one.browser.openTab(paper)));
  const [adas, bens, cleos] = popups as [Page, Page, Page];

  await adas.getByRole('button', { name: 'Share a copy' }).click();
  const form = adas.getByRole('dialog');
  await form.getByLabel('Address of the copy').fill('https://sci-hub.se/10.1023/a.pdf');
  await form.getByRole('button', { name: 'Share', exact: true }).click();
  await form.getByText('Copyleaf does not pass this address on.').waitFor();
  await look(adas, 'share-copy');
  await form.getByLabel('Address of the copy').fill('https://repository.example/arginine.pdf');
  await form.getByLabel('Version').selectOption({ label: 'Accepted manuscript' });
  await form.getByLabel('How you know').fill('On the author’s page');
  await form.getByRole('button', { name: 'Share', exact: true }).click();

  for (const popup of [bens, cleos]) await popup.getByText(`Ada, in ${circle}`).waitFor(within);
  // By keyboard alone.
  await bens.getByRole('button', { name: 'Approve' }).focus();
  await bens.keyboard.press('Enter');
  await bens.getByRole('button', { name: 'You approve' }).waitFor();
  await cleos.getByRole('button', { name: 'Complain' }).click();
  await cleos.getByLabel('Paywalled, or not open to everybody').check();
  await cleos.getByLabel('In your own words').fill('asks for 30 €');
  await look(cleos, 'complaint');
  await cleos.getByRole('button', { name: 'Complain', exact: true }).last().click();

  for (const popup of popups) {
    await popup.getByText('1 you know approves · 1 you know complains').waitFor(within);
    await popup.getByText('Paywalled, or not open to everybody').waitFor();
    await popup.getByText('asks for 30 €').waitFor();
  }
  await look(bens, 'disputed');

  await adas.getByRole('button', { name: 'Correct it' }).click();
  await adas.getByLabel('Address of the copy').fill('https://archive.example/arginine.pdf');
  await adas.getByRole('dialog').getByRole('button', { name: 'Correct it' }).click();
  for (const popup of popups) {
    const link = popup.locator('.shared-copy > a');
    await expect
      .poll(() => link.getAttribute('href'), within)
      .toBe('https://archive.example/arginine.pdf');
    expect(await popup.locator('.shared-copy').count()).toBe(1);
    await popup.getByText('nobody you know approves').waitFor();
    await popup.getByText('History, 2 forms').click();
    await popup.getByText(/repository\.example/).waitFor();
    await popup.getByText(/^Approved by/).waitFor();
    await popup.getByText('asks for 30 €').waitFor();
  }
  await look(cleos, 'corrected');
}, 180_000);

it('a note is improved by another member, and look-ups are shared', async () => {
  const [ada, ben] = (await openReaders('Ada', 'Ben')) as [CircleReader, CircleReader];
  const adasTab = await ada.browser.openTab(paper);
  const adas = await writeNote(ada.browser, adasTab, 'Figure 3 is teh one to read');
  await shareNote(adas, circle);
  const bensTab = await ben.browser.openTab(paper);
  const bens = await ben.browser.openExtensionPage(`sidepanel.html?tab=${bensTab.id}`);
  await bens.getByText('Figure 3 is teh one to read').waitFor(within);

  await bens.getByRole('button', { name: 'Propose an edit' }).click();
  await bens
    .getByRole('textbox', { name: 'As it should read' })
    .fill('Figure 3 is the one to read');
  await bens.getByRole('button', { name: 'Save' }).click();
  await bens.getByText('You propose:').waitFor(within);
  await adas.getByText('Ben proposes:').waitFor(within);
  await look(adas, 'proposal');
  await adas.getByRole('button', { name: 'Accept' }).click();
  await adas
    .locator('.rich-text, .note-item')
    .getByText('Figure 3 is the one to read')
    .first()
    .waitFor(within);
  await bens.getByText('Revised by').waitFor(within);
  await bens.getByText('History, 2 forms').click();
  await bens.getByText('Figure 3 is teh one to read').waitFor();
  await look(bens, 'revised');

  await bens.getByRole('button', { name: 'Do not show this author' }).click();
  await bens.locator('.apart > summary').click(within);
  await bens.getByRole('button', { name: 'Show again' }).click();
  await bens.locator('.apart').waitFor({ state: 'detached' });
  await bens.getByRole('button', { name: 'Reply' }).waitFor();

  await ada.circles.getByLabel('Share what your look-ups find').click();
  const closed = await openPopup(ada, await ada.browser.openTab(closedPaper));
  await closed.getByRole('region', { name: 'Best copy' }).waitFor(within);
  await expect
    .poll(async () => {
      const page = await ben.browser.openExtensionPage('circles.html');
      const count = await page.evaluate(toldRows);
      await page.close();
      return count;
    }, within)
    .toBe(1);
  world.reset();
  const told = await openPopup(ben, await ben.browser.openTab(closedPaper));
  await told.getByText(/^Found by Ada in Tuesday readers on .*No source was asked/).waitFor(within);
  await told.getByRole('region', { name: 'Best copy' }).waitFor();
  for (const host of ['api.unpaywall.org', 'api.openalex.org', 'www.ebi.ac.uk'])
    expect(world.requestsTo(host)).toEqual([]);
  await look(told, 'told');
  await told.getByRole('button', { name: 'This is wrong' }).click();
  await told.getByRole('dialog').getByRole('button', { name: 'Complain' }).click();
  await told.getByText(/^Asked \d/).waitFor(within);
  expect(world.requestsTo('api.unpaywall.org').length).toBeGreaterThan(0);
}, 180_000);

/** How many findings of others the database holds. */
const toldRows = () =>
  new Promise<number>((resolve, reject) => {
    const open = indexedDB.open('copyleaf');
    open.addEventListener('error', () => reject(open.error));
    open.addEventListener('success', () => {
      const count = open.result.transaction('told').objectStore('told').count();
      count.addEventListener('success', () => {
        open.result.close();
        resolve(count.result);
      });
    });
  });
