/** Journey 9: works and notes in one place, found, tagged, cited, carried out and in again. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';
import { fillCircle, fillLibrary, photograph, rows, violations } from './harness/library.ts';

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

const openLibrary = (query = '') => browser.openExtensionPage(`library.html${query}`);

describe('the library', () => {
  it('says how to begin when it is empty', async () => {
    const page = await openLibrary();
    await expect.poll(() => page.getByText('Your library is empty').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await photograph(page, 'library-empty');
  });

  it('has what was saved from the popup', async () => {
    const tab = await browser.openTab('https://www.nature.com/articles/nature12373');
    const popup = await browser.openPopup(tab);
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
      .toMatch(/found/);
    await popup.getByRole('button', { name: 'Save' }).click();
    await popup.getByRole('link', { name: 'In your library' }).waitFor();
    const library = await openLibrary();
    await expect.poll(() => rows(library).first().textContent()).toMatch(/thermometry/i);
    await photograph(library, 'library-one');
  });

  it('finds, filters, tags and removes with undo, by keyboard alone', async () => {
    const page = await openLibrary();
    await fillLibrary(page, 40, 120);
    await expect.poll(() => page.getByText('40 works').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('part thermo');
    await expect.poll(() => rows(page).count()).toBe(8);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+a');
    await expect.poll(() => page.getByText('8 selected').count()).toBe(1);
    await page.getByLabel('Tag all of these').focus();
    await page.keyboard.type('sparkling');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.virtual-list .tag', { hasText: 'sparkling' }).count())
      .toBe(8);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect
      .poll(() => page.locator('.virtual-list .tag', { hasText: 'sparkling' }).count())
      .toBe(0);
    await page.getByRole('button', { name: 'Remove' }).press('Enter');
    // Their notes keep them in the library, but nothing else does.
    await expect.poll(() => page.getByText('8 works removed').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('checkbox', { name: /^Open/ }).press(' ');
    await page.getByRole('checkbox', { name: /^Book/ }).press(' ');
    await expect.poll(() => page.getByText('4 works').count()).toBe(1);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('region', { name: 'Details' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('listbox');
  });

  it('cites one work or many, in the styles that are wished for', async () => {
    const page = await openLibrary();
    await fillLibrary(page, 10, 0);
    await page.getByRole('searchbox').fill('thermometry');
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Cite' }).click();
    const text = page.locator('dialog pre');
    await expect
      .poll(() => text.textContent())
      .toMatch(/Second, M\. \(1990\)\. Thermometry, part 0/);
    await page.getByLabel('Format').selectOption('IEEE');
    await expect.poll(() => text.textContent()).toMatch(/\[2\] A\. 5 Reader/);
    await page.getByLabel('Format').selectOption('Wikipedia');
    await expect.poll(() => text.textContent()).toMatch(/\{\{cite journal \|last1=Reader/);
    expect(await page.getByText(/Not known, and left out: .*volume/).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await photograph(page, 'library-cite');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });

  it('finds notes by their words and shows them with their works', async () => {
    const page = await openLibrary();
    await fillLibrary(page, 10, 60);
    await page.getByRole('button', { name: /^Notes/ }).click();
    await expect.poll(() => page.getByText('60 notes').count()).toBe(1);
    await page.getByRole('searchbox').fill('33th pass');
    await expect.poll(() => rows(page).count()).toBe(1);
    await rows(page).first().click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Details' }).textContent())
      .toMatch(/number 33/);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Quite another thing');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('searchbox').fill('quite another');
    await expect.poll(() => rows(page).count()).toBe(1);
  });

  it('tells the notes of a circle from those that are only here', async () => {
    const page = await openLibrary();
    await fillLibrary(page, 5, 10);
    await fillCircle(page, 'Reading circle');
    await page.getByRole('button', { name: /^Notes/ }).click();
    await expect.poll(() => page.getByText('12 notes').count()).toBe(1);
    await page.getByRole('checkbox', { name: /^Reading circle/ }).press(' ');
    await expect.poll(() => rows(page).count()).toBe(3);
    expect((await rows(page).allTextContents()).toSorted()).toEqual([
      expect.stringMatching(/part 1.*Ada · .*Reading circle/),
      expect.stringMatching(/part 2.*Ada · .*Reading circle/),
      expect.stringMatching(/number 1:.*Reading circle/),
    ]);
    await rows(page).filter({ hasText: 'Ada' }).first().click();
    const detail = page.getByRole('region', { name: 'Details' });
    await expect.poll(() => detail.textContent()).toMatch(/Where it is: Reading circle/);
    expect(await violations(page)).toEqual([]);
    await photograph(page, 'library-circle');
    await page.getByRole('checkbox', { name: /^Reading circle/ }).press(' ');
    await page.getByRole('checkbox', { name: /^Only on this computer/ }).press(' ');
    await expect.poll(() => page.getByText('9 notes').count()).toBe(1);
    await page.getByRole('button', { name: /^Works/ }).click();
    await page.getByRole('checkbox', { name: /^Only on this computer/ }).press(' ');
    await page.getByRole('checkbox', { name: /^Reading circle/ }).press(' ');
    await expect.poll(() => page.getByText('2 works').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, with a thousand works',
    async (colorScheme) => {
      const page = await openLibrary();
      await page.emulateMedia({ colorScheme });
      await fillLibrary(page, 1000, 300);
      await expect.poll(() => page.getByText('1,000 works').count()).toBe(1);
      await rows(page).first().click();
      await expect.poll(() => page.getByRole('region', { name: 'Details' }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await photograph(page, `library-thousand-${colorScheme}`);
      await page
        .getByRole('button', { name: /^Notes/ })
        .first()
        .click();
      await photograph(page, `library-notes-${colorScheme}`);
      await page.getByRole('button', { name: 'Overview' }).click();
      expect(await violations(page)).toEqual([]);
      await photograph(page, `library-overview-${colorScheme}`);
      await page.setViewportSize({ width: 420, height: 800 });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Works/ }).click();
      await photograph(page, `library-narrow-${colorScheme}`);
      expect(await violations(page)).toEqual([]);
    },
  );
});
