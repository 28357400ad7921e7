/** Journey 8: what a reader gives to everybody is found by others on the same work. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay } from '../peers/relay.ts';
import { violations } from './harness/axe.ts';
import type { CopyleafBrowser } from './harness/browser.ts';
import { askOthers, fillInCopy, openCommonsReader } from './harness/commons-reader.ts';

const paper = 'https://link.springer.com/article/10.1023/A:1007154515475';
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

async function openReader(): Promise<CopyleafBrowser> {
  const urls = relays.map(({ url }) => url);
  const browser = await openCommonsReader(world, urls);
  browsers.push(browser);
  return browser;
}

it('an open copy is published, found by another reader, and taken back', async () => {
  relays = [await startRelay(), await startNostrRelay()];
  const ada = await openReader();
  const popup = await ada.openPopup(await ada.openTab(paper));
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.getByRole('button', { name: 'Publish a copy' }).click();
  const address = popup.getByLabel('Address of the copy');
  await address.fill('https://sci-hub.example/10.1023/a.pdf');
  await popup.getByText('Copies at this place are not passed on.').waitFor(within);
  expect(await popup.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);

  await fillInCopy(popup, {
    address: 'https://repository.example/arginine.pdf?utm_source=mail',
    licence: 'CC BY 4.0',
    found: 'The author put it there.',
    name: 'Ada',
  });
  const preview = popup.getByRole('region', { name: 'This becomes public' });
  await preview.getByText('https://repository.example/arginine.pdf', { exact: true }).waitFor();
  await preview.getByText('doi:10.1023/a:1007154515475').first().waitFor();
  await preview.getByText('Author: Ada').waitFor();
  if (process.env.SCREENS)
    await popup.screenshot({ path: `${process.env.SCREENS}/publish.png`, fullPage: true });
  expect(await violations(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Publish', exact: true }).click();
  await popup
    .getByText(/Sent to 2 of 2 relays/)
    .waitFor(within)
    .catch(async (e: unknown) => {
      await popup.screenshot({ path: `${process.env.SCREENS}/fail.png`, fullPage: true });
      console.log(await popup.locator('body').innerText());
      const options = await ada.openExtensionPage('options.html');
      console.log(
        await options.evaluate(
          () =>
            new Promise((done) => {
              const r = indexedDB.open('copyleaf');
              r.onsuccess = () => {
                const t = r.result.transaction(['outbox', 'relays']);
                const a = t.objectStore('outbox').getAll();
                const b = t.objectStore('relays').getAll();
                t.oncomplete = () => done(JSON.stringify([a.result, b.result]));
              };
            }),
        ),
      );
      throw e;
    });

  const ben = await openReader();
  const bensTab = await ben.openTab(paper);
  const before = await ben.openPopup(bensTab);
  await before.getByRole('button', { name: 'Ask others' }).waitFor();
  expect(await before.getByText('repository.example').count()).toBe(0);
  await before.close();
  const found = await askOthers(ben, bensTab);
  await found.setViewportSize({ width: 380, height: 600 });
  await found.getByText('Ada, whom you do not know').waitFor(within);
  await found.getByText('The author put it there.').waitFor();
  await found.getByText('Nothing is fetched from there before you click.').waitFor();
  if (process.env.SCREENS)
    await found.screenshot({ path: `${process.env.SCREENS}/found.png`, fullPage: true });
  expect(world.requests.some(({ host }) => host.includes('repository.example'))).toBe(false);

  await popup.getByRole('button', { name: 'Take it back' }).click();
  await popup.getByText(/relays that do not follow, keep it/).waitFor();
  await popup.getByRole('button', { name: 'Take it back for everybody' }).click();
  await popup.getByText('The author put it there.').waitFor({ state: 'detached' });
  await expect
    .poll(async () => {
      await found.getByRole('button', { name: 'Ask others' }).click();
      await found.getByText(/Nothing new|new contribution/).waitFor();
      return found.getByText('The author put it there.').count();
    }, within)
    .toBe(0);
}, 120_000);
