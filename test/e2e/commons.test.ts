/** Journey 8: what a reader gives to everybody is found by others on the same work. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay } from '../peers/relay.ts';
import { violations } from './harness/axe.ts';
import type { CopyleafBrowser } from './harness/browser.ts';
import { fillInCopy, openCommonsReader } from './harness/commons-reader.ts';

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
  const relay = await startRelay();
  relays = [relay, await startNostrRelay()];
  const heardSince = (at: number) => JSON.stringify(relay.heard.slice(at));
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
  await popup.getByText(/Sent to 2 of 2 relays/).waitFor(within);

  const silent = relay.heard.length;
  const ben = await openReader();
  const unasked = await ben.openPopup(await ben.openTab(paper));
  await unasked.getByRole('button', { name: 'Ask others' }).waitFor();
  expect(await unasked.getByText('repository.example').count()).toBe(0);
  await unasked.close();
  expect(heardSince(silent)).not.toContain('"REQ"');

  const options = await ben.openExtensionPage('options.html');
  await options.getByLabel('Look for what others have shared').click();
  await options.close();
  const before = relay.heard.length;
  const found = await ben.openPopup(await ben.openTab(paper));
  await found.setViewportSize({ width: 380, height: 600 });
  await found.getByText('Ada, whom you do not know').waitFor(within);
  await found.getByText('The author put it there.').waitFor();
  await found.getByText('Nothing is fetched from there before you click.').waitFor();
  expect(heardSince(before)).toContain('"#b"');
  expect(heardSince(before)).not.toContain('10.1023');
  expect(await violations(found)).toEqual([]);
  if (process.env['SCREENS'])
    await found.screenshot({ path: `${process.env['SCREENS']}/found.png`, fullPage: true });
  expect(world.requests.some(({ host }) => host.includes('repository.example'))).toBe(false);
  await found.getByRole('button', { name: 'Ask others' }).click();
  await found.getByText('Nothing new.').waitFor(within);
  expect(heardSince(before)).toContain('doi:10.1023/a:1007154515475');

  await found.getByRole('button', { name: 'Do not show this author' }).click();
  await found.getByText('1 from people you have muted').click();
  await found.getByRole('button', { name: 'Show again' }).click();
  await found.getByRole('heading', { name: '1 copy from other readers' }).waitFor();

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
