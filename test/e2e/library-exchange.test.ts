/** Works and notes leave the library and come back: files, back-ups, and what is wrong with some. */

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';
import { fillLibrary, photograph, rows, violations } from './harness/library.ts';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  browser = await openBrowser({ build: 'all-sites', world });
  return () => browser.close();
});

const openLibrary = () => browser.openExtensionPage('library.html');

/** The file of an export; without a format, the back-up. */
async function exported(page: Page, format: string | undefined): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).first().click();
  if (format) await page.getByLabel(format).check();
  const name = format ? 'Save as a file' : 'Save a back-up';
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  await photograph(page, 'library-export');
  await page.keyboard.press('Escape');
  return download.path();
}

async function imported(page: Page, path: string, button = 'Bring it in'): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(1);
}

describe('the library', () => {
  it('carries notes, works and everything over into another profile, and takes it back', async () => {
    const page = await openLibrary();
    await fillLibrary(page, 8, 20);
    await expect.poll(() => page.getByText('8 works').count()).toBe(1);
    const files = {
      notes: await exported(page, 'W3C JSON-LD (notes)'),
      works: await exported(page, 'BibTeX (works)'),
      all: await exported(page, undefined),
    };
    const second = await openBrowser({ build: 'all-sites', world });
    try {
      const other = await second.openExtensionPage('library.html');
      await imported(other, files.works);
      await expect.poll(() => other.getByText('8 works').count()).toBe(1);
      await expect.poll(() => other.getByText('8 entries brought in').count()).toBe(1);
      expect(await violations(other)).toEqual([]);
      await other.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => other.getByText('Taken back').count()).toBe(1);
      await other.keyboard.press('Escape');

      await imported(other, files.notes);
      await other.keyboard.press('Escape');
      await other.getByRole('button', { name: /^Notes/ }).click();
      await expect.poll(() => other.getByText('20 notes').count()).toBe(1);
      await imported(other, files.all, 'Restore');
      await expect.poll(() => other.getByText(/Restored\. \d+ added/).count()).toBe(1);
      await other.keyboard.press('Escape');
      await other.getByRole('button', { name: /^Works/ }).click();
      await expect.poll(() => rows(other).first().textContent()).toMatch(/Thermometry, part 0/);
    } finally {
      await second.close();
    }
  });

  it('says why a file cannot be read, and leaves all as it was', async () => {
    const page = await openLibrary();
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('Or paste the text of one').fill('@article{cut, title = {never closed');
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect.poll(() => page.getByText('It has a beginning and no end.').count()).toBe(1);
    await photograph(page, 'library-import');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Another file' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.gz', mimeType: '', buffer: gzipSync('not a back-up\n') });
    await expect.poll(() => page.getByText('Nothing was changed.').count()).toBe(1);
  });
});
