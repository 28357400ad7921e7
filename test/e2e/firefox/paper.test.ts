/** Journeys 1 and 11 in Firefox, with the build that readers install. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../../demo/world/world.ts';
import { type CopyleafFirefox, openFirefox, type Tab } from '../harness/firefox/browser.ts';
import { press, textOf } from '../harness/firefox/screen.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const manuscript = 'https://europepmc.org/articles/pmc4221854?pdf=render';

let world: World;
let firefox: CopyleafFirefox;
beforeAll(async () => {
  world = await startWorld();
  firefox = await openFirefox({ world });
}, 60_000);
beforeEach(() => world.reset());
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

const iconTitle = async (tab: Tab) => (await firefox.iconState(tab)).title;

describe('on a click, without access to any site', () => {
  it('finds the copies of a closed paper and opens the best', async () => {
    const tab = await firefox.openTab(closedPaper);
    expect(await iconTitle(tab)).toBe('Copyleaf');
    expect(world.requestsTo('api.unpaywall.org')).toEqual([]);

    const popup = await firefox.clickIcon(tab);
    await expect.poll(popup.text).toMatch(/open copies found\nNanometre-scale thermometry/);
    await expect.poll(popup.text).toMatch(/Read\nPDF\n.*Accepted manuscript.*Europe PMC/s);
    await expect.poll(() => iconTitle(tab)).toMatch(/copies found/);

    expect(await popup.press('Read')).toBe(manuscript);
    await expect.poll(firefox.around.addresses).toContain(manuscript);
    const ours = world.requests.filter(({ host }) => host.startsWith('api.'));
    expect(ours.filter(({ headers }) => headers['cookie'] !== undefined)).toEqual([]);
    expect(decodeURIComponent(ours.map(({ path }) => path).join(' '))).not.toContain('articles/');
    await tab.page.close();
  });
});

describe('by itself, when the reader has allowed it', () => {
  it('is offered on the welcome page, beside an example that asks nobody', async () => {
    const welcome = await firefox.openExtensionPage('welcome.html');
    await expect.poll(() => textOf(welcome)).toMatch(/Nanometre-scale thermometry/);
    expect(world.requests).toEqual([]);
    await press(welcome, 'Turn on');
    await expect.poll(() => textOf(welcome)).toMatch(/Turn off/);
    await welcome.close();
  });

  it('tells in the toolbar and at the edge of the page', async () => {
    const tab = await firefox.openTab(closedPaper);
    await expect.poll(() => iconTitle(tab)).toMatch(/copies found/);
    await expect.poll(async () => (await tab.page.$$('copyleaf-badge')).length).toBe(1);
    const inside = await tab.page.evaluate(
      () => document.querySelector('copyleaf-badge')?.shadowRoot ?? null,
    );
    expect(inside, 'a page cannot reach into it').toBeNull();
    await tab.page.close();
  });

  it('stays silent on a page about something else', async () => {
    const tab = await firefox.openTab('https://kitchen.copyleaf.example/red-lentil-soup');
    await expect
      .poll(() => iconTitle(tab))
      .toMatch(/^(Copyleaf|No paper, book or software recognised here)$/);
    expect(await tab.page.$('copyleaf-badge')).toBeNull();
    expect(world.requests.filter(({ host }) => host.startsWith('api.'))).toEqual([]);
    await tab.page.close();
  });
});
