/** Journey 1: from the page of a closed paper to an open copy. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const manuscript = 'https://europepmc.org/articles/pmc4221854?pdf=render';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

describe('on a click, without access to any site', () => {
  let browser: CopyleafBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ build: 'shipped', world });
  });
  afterAll(() => browser.close());

  it('finds the copies of a closed paper and opens the best', async () => {
    const tab = await browser.openTab(closedPaper);
    expect((await browser.iconState(tab)).title).toBe('Copyleaf');
    expect(world.requestsTo('api.unpaywall.org')).toEqual([]);

    const popup = await browser.clickIcon(tab);
    await expect
      .poll(() => popup.getByRole('status').first().textContent())
      .toMatch(/copies found/);
    await expect
      .poll(() => popup.getByRole('heading').first().textContent())
      .toBe('Nanometre-scale thermometry in a living cell');
    const best = popup.getByRole('region', { name: 'Best copy' });
    expect(await best.textContent()).toContain('Accepted manuscript');
    expect(await best.textContent()).toMatch(/Unpaywall/);
    const read = best.getByRole('link', { name: /^Read(?! with)/ });
    expect(await read.getAttribute('href')).toBe(manuscript);
    expect(await popup.getByText('Preprint').count()).toBeGreaterThan(0);
    await popup.getByText('Why this work?').click();
    expect(
      await popup.getByText('Named in the page’s citation tag:').first().textContent(),
    ).toContain('citation_doi: 10.1038/nature12373');
    expect((await browser.iconState(tab)).title).toMatch(/copies found/);

    // The popup closes under the click, as popups do when a tab opens.
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      read.click().catch(() => {}),
    ]);
    await opened.waitForURL(manuscript);
    await Promise.all([opened.close(), tab.page.close()]);
  });

  it('asks the fast sources once for both visits, and sends neither cookie nor page address', async () => {
    const tab = await browser.openTab(closedPaper);
    const popup = await browser.clickIcon(tab);
    await expect.poll(() => popup.getByRole('link', { name: /^Read(?! with)/ }).count()).toBe(1);
    const asked = world.requests.filter(({ host }) => host.startsWith('api.'));
    expect(asked, 'the answer of the first visit is kept').toEqual([]);
    const ours = world.requests.filter(({ host }) => !host.endsWith('nature.com'));
    expect(ours.map(({ path }) => decodeURIComponent(path)).join(' ')).not.toContain(
      'articles/nature',
    );
    expect(ours.filter(({ headers }) => headers['cookie'] !== undefined)).toEqual([]);
  });
});

describe('by itself, when the reader has allowed it', () => {
  let browser: CopyleafBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ build: 'all-sites', world });
  });
  afterAll(() => browser.close());

  it('tells in the toolbar and at the edge of the page', async () => {
    const tab = await browser.openTab(closedPaper);
    await expect.poll(async () => (await browser.iconState(tab)).title).toMatch(/copies found/);
    await expect.poll(() => tab.page.locator('copyleaf-badge').count()).toBe(1);
  });

  it('stays silent on a page about something else', async () => {
    const tab = await browser.openTab('https://kitchen.copyleaf.example/red-lentil-soup');
    await expect
      .poll(async () => (await browser.iconState(tab)).title)
      .toBe('No paper, book or software recognised here');
    expect(await tab.page.locator('copyleaf-badge').count()).toBe(0);
    expect(world.requests.filter(({ host }) => host.startsWith('api.'))).toEqual([]);
  });

  it('follows a single-page site to another work, whose metadata comes late', async () => {
    const tab = await browser.openTab('https://repository.copyleaf.example/items/thermometry');
    await expect.poll(async () => (await browser.iconState(tab)).title).toMatch(/copies found/);
    await tab.page.evaluate(() => {
      history.pushState({}, '', '/items/peroxidase');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect
      .poll(async () => (await browser.iconState(tab)).title, { timeout: 10_000 })
      .toBe('No open copy found');
    expect(await tab.page.locator('copyleaf-badge').count()).toBe(0);
  });
});
