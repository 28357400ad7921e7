/** What the reader decides: the badge, the sources, the list of what left, forgetting it all. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'all-sites', world });
  return () => browser.close();
});

async function found(url = closedPaper) {
  const tab = await browser.openTab(url);
  await expect
    .poll(async () => (await browser.iconState(tab)).title, { timeout: 10_000 })
    .toMatch(/copies found/);
  return tab;
}

describe('the badge', () => {
  it('is pressed, moved and put away with the keyboard alone, and comes back', async () => {
    const tab = await found();
    const badge = tab.page.locator('copyleaf-badge');
    await expect.poll(() => badge.count()).toBe(1);

    // Its shadow root is closed, so the test goes where the keyboard goes: the menu's second item.
    await tab.page.bringToFront();
    for (let presses = 0; presses < 40; presses += 1) {
      await tab.page.keyboard.press('Tab');
      const there = await tab.page.evaluate(
        () => document.activeElement?.localName === 'copyleaf-badge',
      );
      if (there) break;
    }
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => badge.count()).toBe(0);

    await tab.page.reload();
    await expect.poll(async () => (await browser.iconState(tab)).title).toMatch(/copies found/);
    expect(await badge.count()).toBe(0);

    const popup = await browser.openPopup(tab);
    await popup.getByRole('button', { name: 'Show it again' }).click();
    await popup.close();
    await tab.page.reload();
    await expect.poll(() => badge.count()).toBe(1);
  });
});

describe('a paused site', () => {
  it('is left alone until the reader resumes it', async () => {
    const tab = await found();
    const popup = await browser.openPopup(tab);
    await popup.getByRole('button', { name: 'Pause on this site' }).click();
    await popup.getByText('Paused on this site.').waitFor();
    const asked = world.requests.length;
    const again = await browser.openTab(closedPaper);
    await again.page.waitForTimeout(1_500);
    expect((await browser.iconState(again)).title).toBe('Copyleaf');
    expect(world.requests.slice(asked).filter(({ host }) => host.startsWith('api.'))).toEqual([]);

    await popup.getByRole('button', { name: 'Resume' }).click();
    await popup.getByRole('button', { name: 'Pause on this site' }).waitFor();
    await found();
  });
});

describe('settings', () => {
  it('lists what left the browser, by identifier and never by address', async () => {
    await found();
    const options = await browser.openExtensionPage('options.html');
    const [hosts, each] = [options.getByRole('table').first(), options.getByRole('table').last()];
    await expect
      .poll(() => hosts.textContent())
      .toMatch(/Unpaywall.*api\.unpaywall\.org.*To find copies/);
    await options.getByText('Each request').click();
    const log = await each.textContent();
    expect(log).toContain('api.unpaywall.org');
    expect(log).toContain('doi:10.1038/nature12373');
    expect(log).not.toContain('nature.com');

    await options.getByRole('button', { name: 'Clear this list' }).click();
    await options.getByText('Nothing yet.').waitFor();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => hosts.textContent()).toContain('api.unpaywall.org');
  });

  it('are carried to another browser in a file, and taken back', async () => {
    const options = await browser.openExtensionPage('options.html');
    const unpaywall = options.getByRole('checkbox', { name: 'Unpaywall' });
    await unpaywall.uncheck();
    const [saved] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Keep them in a file' }).click(),
    ]);
    await unpaywall.check();
    await options.locator('input[type=file]').setInputFiles(await saved.path());
    await options.getByText('The settings are those of the file.').waitFor();
    await expect.poll(() => unpaywall.isChecked()).toBe(false);
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => unpaywall.isChecked()).toBe(true);
    const stray = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await options.locator('input[type=file]').setInputFiles(stray);
    await options.getByText('x.json is no file of settings. Nothing was changed.').waitFor();
  });

  it('show the keyboard shortcuts, and lead to where they are changed', async () => {
    const options = await browser.openExtensionPage('options.html');
    await options.getByText('Annotate with Copyleaf').waitFor();
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      options.getByRole('button', { name: 'Change them in the browser' }).click(),
    ]);
    await opened.waitForURL(/^chrome:/);
    expect(opened.url()).toMatch(/^chrome:\/\/extensions/);
  });

  it('asks no source that was turned off', async () => {
    const options = await browser.openExtensionPage('options.html');
    await options.getByRole('checkbox', { name: /^Unpaywall/ }).uncheck();
    await found();
    expect(world.requestsTo('api.unpaywall.org')).toEqual([]);
    expect(world.requestsTo('api.openalex.org').length).toBeGreaterThan(0);
  });

  it('forgets everything when told twice', async () => {
    await found();
    const options = await browser.openExtensionPage('options.html');
    await options.getByRole('button', { name: 'Delete everything…' }).click();
    await options.getByRole('button', { name: 'Yes, delete everything' }).click();
    await expect.poll(() => options.getByText('Everything is deleted.').count()).toBe(1);
    expect(await options.getByText('Nothing yet.').count()).toBe(1);
  });
});

describe('a page without a work', () => {
  it('looks up what is pasted, and says when it is nothing', async () => {
    const tab = await browser.openTab('https://kitchen.copyleaf.example/red-lentil-soup');
    const popup = await browser.openPopup(tab);
    const box = popup.getByRole('textbox');
    await box.fill('lentils');
    await box.press('Enter');
    await expect
      .poll(() => popup.getByRole('alert').textContent())
      .toMatch(/no identifier Copyleaf knows/);
    await box.fill('https://doi.org/10.1038/nature12373');
    await box.press('Enter');
    await expect
      .poll(() => popup.getByRole('heading', { level: 1 }).textContent())
      .toBe('Nanometre-scale thermometry in a living cell');
    await expect.poll(() => popup.getByRole('link', { name: /^Read(?! with)/ }).count()).toBe(1);
  });

  it('finds a work by its title, and leads back to what was looked up lately', async () => {
    const tab = await browser.openTab('https://kitchen.copyleaf.example/red-lentil-soup');
    const popup = await browser.openPopup(tab);
    await popup.getByRole('textbox').fill('thermometry in a living cell');
    await popup.getByRole('textbox').press('Enter');
    await popup.getByRole('button', { name: /Nanometre-scale thermometry/ }).click();
    await expect.poll(() => popup.getByRole('link', { name: /^Read(?! with)/ }).count()).toBe(1);

    await popup.reload();
    await popup.getByText('Looked up lately').waitFor();
    await popup.getByRole('button', { name: /Nanometre-scale thermometry/ }).click();
    await expect.poll(() => popup.getByRole('link', { name: /^Read(?! with)/ }).count()).toBe(1);
  });
});
