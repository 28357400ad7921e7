/** The PDF reader: opens what it is given, or says why not; shows, searches, remembers. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { file } from '../../demo/world/answer.ts';
import { makePdf } from '../../demo/world/pdf.ts';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const paper = 'https://arxiv.org/pdf/2105.01994';
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/pdf/${name}`, import.meta.url));

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
});
beforeEach(() => world.reset());
afterAll(async () => {
  await browser.close();
  await world.close();
});

const openInReader = (address: string): Promise<Page> =>
  browser.openExtensionPage(`reader.html?open=${encodeURIComponent(address)}`);

const drawnPages = (page: Page) => page.locator('.page canvas').count();

describe('a PDF at an address', () => {
  it('is shown with its text, and only the pages near the window are drawn', async () => {
    const reader = await openInReader(paper);
    await expect.poll(() => reader.locator('.page').count()).toBe(4);
    await expect.poll(() => drawnPages(reader)).toBeGreaterThan(0);
    await expect
      .poll(() => reader.locator('.page').first().textContent())
      .toContain('is a toolkit for probabilistic modeling of');
    expect(await drawnPages(reader)).toBeLessThan(4);
    expect(await reader.title()).toMatch(/^exoplanet: Gradient-based/);
    await reader.close();
  });

  it('is searched across line ends, ligatures and columns; every place is counted', async () => {
    const reader = await openInReader(paper);
    await reader.locator('.textLayer span').first().waitFor();
    await reader.keyboard.press('Control+f');
    // In the PDF: "Within this research domain, there is significant in-" / "vestment into".
    await reader.getByRole('searchbox').fill('significant investment into');
    await expect.poll(() => reader.getByText('1 of 1').count()).toBe(1);
    const marked = () =>
      reader.evaluate(() =>
        [...(CSS.highlights.get('copyleaf-hit-now') ?? [])].map((range) =>
          (range as Range).toString(),
        ),
      );
    await expect.poll(marked).toEqual(['significant in-vestment into']);
    await reader.getByRole('searchbox').fill('EFFICIENT');
    await expect
      .poll(() => reader.locator('.find-bar output').textContent())
      .toMatch(/^1 of [2-9]$/);
    await reader.keyboard.press('Enter');
    await expect.poll(() => reader.locator('.find-bar output').textContent()).toMatch(/^2 of /);
    await reader.close();
  });
});

describe('a file of this computer', () => {
  it.each(['word-processor.pdf', 'scanned.pdf'])('%s', async (name) => {
    const reader = await browser.openExtensionPage('reader.html');
    await reader.locator('input[type=file]').setInputFiles(fixture(name));
    await expect.poll(() => drawnPages(reader)).toBeGreaterThan(0);
    await reader.keyboard.press('Control+f');
    await reader.getByRole('searchbox').fill('documentation');
    await expect.poll(() => reader.locator('.find-bar output').textContent()).toMatch(/^1 of \d/);
    await reader.close();
  });

  it('that is locked opens with its password', async () => {
    const reader = await browser.openExtensionPage('reader.html');
    await reader.locator('input[type=file]').setInputFiles(fixture('locked.pdf'));
    await reader.getByLabel(/locked/).fill('wrong');
    await reader.keyboard.press('Enter');
    await expect.poll(() => reader.getByRole('alert').textContent()).toMatch(/not the password/);
    await reader.getByLabel(/locked/).fill('leaf');
    await reader.keyboard.press('Enter');
    await expect.poll(() => drawnPages(reader)).toBe(1);
    await reader.close();
  });
});

describe('what cannot be opened says why', () => {
  const faulty: [string, Parameters<World['serve']>[1], RegExp][] = [
    ['a sign-in page', '<!doctype html><title>Sign in</title>', /web page instead of the PDF/],
    ['an empty file', file('application/pdf', ''), /is empty/],
    ['another kind of file', file('application/pdf', 'PK\u0003\u0004 no'), /not a PDF/],
    ['a damaged file', file('application/pdf', '%PDF-1.7\n1 0 obj\n<<'), /damaged/],
    ['nothing there', { ...file('text/plain', 'no'), status: 404 }, /no PDF at this address/],
    ['not for everybody', { ...file('text/plain', 'no'), status: 403 }, /does not give/],
    ['a fault of the site', { ...file('text/plain', 'no'), status: 502 }, /fault of its own/],
  ];
  it.each(faulty)('%s', async (_name, answer, words) => {
    world.serve('https://files.example/a.pdf', answer);
    const reader = await openInReader('https://files.example/a.pdf');
    await expect.poll(() => reader.getByRole('alert').textContent()).toMatch(words);
    await reader.close();
  });

  const wounds: [string, (bytes: Buffer) => Buffer][] = [
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut near its end', (bytes) => bytes.subarray(0, bytes.length - 500)],
    ['with flipped bits', (bytes) => flip(bytes, 60)],
    ['with many flipped bits', (bytes) => flip(bytes, 2_000)],
  ];
  it.each(wounds)('or shows what is left: a file %s', async (_name, wound) => {
    const bytes = wound(await readFile(fixture('word-processor.pdf')));
    world.serve('https://files.example/hurt.pdf', file('application/pdf', bytes));
    const reader = await openInReader('https://files.example/hurt.pdf');
    const answers = reader.locator('.page canvas, [role=alert], .damaged');
    await expect.poll(() => answers.count(), { timeout: 10_000 }).toBeGreaterThan(0);
    await reader.close();
  });
});

/** Spread over the file, always the same ones. */
function flip(bytes: Buffer, count: number): Buffer {
  const flipped = Buffer.from(bytes);
  for (let n = 1; n <= count; n += 1) {
    const at = (n * 7_919 * 131) % flipped.length;
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (n % 8));
  }
  return flipped;
}

/** Where documents were left, as the database has it. */
function remembered(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('copyleaf');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const asking = db.transaction('readings').objectStore('readings').getAll();
          asking.addEventListener('success', () => {
            db.close();
            const rows = asking.result as { position: object; zoom: unknown; rotation: number }[];
            resolve(rows.map(({ position, zoom, rotation }) => ({ ...position, zoom, rotation })));
          });
        });
      }),
  );
}

describe('what a reader does', () => {
  it('page, place, size and turn are there again the next time', async () => {
    const reader = await openInReader(paper);
    await reader.locator('.textLayer span').first().waitFor();
    await reader.getByLabel('Page number').fill('3');
    await reader.keyboard.press('Enter');
    await reader.getByLabel('Size').selectOption('150');
    await reader.locator('main').focus();
    await reader.keyboard.press('r');
    await expect
      .poll(() => remembered(reader))
      .toContainEqual(expect.objectContaining({ zoom: 1.5, rotation: 90 }));
    await reader.close();

    const again = await openInReader(paper);
    await expect.poll(() => again.getByLabel('Page number').inputValue()).toBe('3');
    expect(await again.getByLabel('Size').inputValue()).toBe('150');
    const box = await again.locator('.page').nth(2).boundingBox();
    expect(box?.width).toBeGreaterThan(box?.height ?? Infinity);
    await again.locator('main').focus();
    for (let turns = 0; turns < 3; turns += 1) await again.keyboard.press('r');
    await expect
      .poll(() => remembered(again))
      .toContainEqual(expect.objectContaining({ rotation: 0 }));
    await again.close();
  });

  it('the table of contents and an address with a page lead there', async () => {
    const reader = await openInReader(paper);
    await reader.locator('.textLayer span').first().waitFor();
    await reader.getByLabel('Page number').fill('4');
    await reader.keyboard.press('Enter');
    await expect.poll(() => reader.getByLabel('Page number').inputValue()).toBe('4');
    await reader.getByRole('button', { name: 'Contents and pages' }).click();
    await reader.getByRole('button', { name: 'Acknowledgements' }).click();
    await expect.poll(() => reader.getByLabel('Page number').inputValue()).toBe('2');
    await reader.getByRole('button', { name: 'Contents and pages' }).click();
    await reader.close();
    const named = await openInReader(`${paper}#page=3`);
    await expect.poll(() => named.getByLabel('Page number').inputValue()).toBe('3');
    await named.close();
  });

  it('prints what was wished for', async () => {
    const reader = await openInReader(paper);
    await reader.locator('.textLayer span').first().waitFor();
    await reader.evaluate(() => {
      const seen = globalThis as unknown as { printed: number };
      globalThis.print = () => {
        seen.printed = document.querySelectorAll('.printed img').length;
      };
    });
    await reader.keyboard.press('Control+p');
    await reader.getByLabel('to page').fill('2');
    await reader.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
    await expect
      .poll(() => reader.evaluate(() => (globalThis as unknown as { printed?: number }).printed))
      .toBe(2);
    await expect.poll(() => reader.getByRole('dialog').count()).toBe(0);
    await reader.close();
  });

  it('the keyboard does it all', async () => {
    const reader = await openInReader(paper);
    await reader.locator('.textLayer span').first().waitFor();
    await reader.locator('main').focus();
    await reader.keyboard.press('ArrowRight');
    await expect.poll(() => reader.getByLabel('Page number').inputValue()).not.toBe('');
    await reader.keyboard.press('g');
    expect(await reader.evaluate(() => document.activeElement?.id)).toBe('page-number');
    await reader.locator('main').focus();
    await reader.keyboard.press('d');
    await expect.poll(() => reader.locator('.dark-paper').count()).toBe(1);
    await reader.keyboard.press('d');
    await reader.keyboard.press('Shift+?');
    await expect.poll(() => reader.getByRole('dialog').count()).toBe(1);
    await reader.keyboard.press('Escape');
    await expect.poll(() => reader.getByRole('dialog').count()).toBe(0);
    await reader.close();
  });
});

describe('what is asked of the reader', () => {
  it('is the access to a site, with a plain sentence; nothing is fetched before', async () => {
    const shipped = await openBrowser({ build: 'shipped', world });
    const reader = await shipped.openExtensionPage(`reader.html?open=${encodeURIComponent(paper)}`);
    await expect
      .poll(() => reader.getByText(/browser must let Copyleaf read from arxiv\.org/).count())
      .toBe(1);
    expect(await reader.getByRole('button', { name: 'Allow arxiv.org and open' }).count()).toBe(1);
    expect(world.requestsTo('arxiv.org')).toEqual([]);

    const popup = await shipped.clickIcon(await shipped.openTab(paper));
    const offer = popup.locator('.actions').getByRole('link', { name: 'Read with notes' });
    await expect.poll(() => offer.count()).toBe(1);
    await shipped.close();
  });
});

describe('a long document', () => {
  it('has pictures of a few pages only, wherever the reader goes', async () => {
    const text = `Long\n${Array.from({ length: 120 * 43 }, (_, line) => `line ${line}`).join('\n')}`;
    world.serve('https://files.example/long.pdf', file('application/pdf', makePdf(text)));
    const reader = await openInReader('https://files.example/long.pdf');
    await expect.poll(() => reader.locator('.page').count()).toBe(121);
    for (const page of [60, 5, 121]) {
      await reader.getByLabel('Page number').fill(String(page));
      await reader.keyboard.press('Enter');
      await reader.locator(`[data-page="${page}"] canvas`).waitFor();
    }
    await expect.poll(() => drawnPages(reader)).toBeLessThanOrEqual(4);
    expect(await reader.locator('.textLayer > span').count()).toBeLessThan(4 * 60);
    await reader.close();
  });
});

describe('from the popup', () => {
  it('a tab that shows a PDF is offered in the reader', async () => {
    const tab = await browser.openTab(paper);
    const popup = await browser.openPopup(tab);
    const link = popup.locator('.actions').getByRole('link', { name: 'Read with notes' });
    await expect.poll(() => link.count()).toBe(1);
    expect(await link.getAttribute('href')).toBe(`/reader.html?open=${encodeURIComponent(paper)}`);
    await popup.close();
    await tab.page.close();
  });

  it('a copy that is a PDF can be read with notes', async () => {
    const tab = await browser.openTab('https://www.nature.com/articles/nature12373');
    const popup = await browser.openPopup(tab);
    const link = popup.getByRole('link', { name: 'Read with notes' }).first();
    await expect.poll(() => link.count(), { timeout: 12_000 }).toBe(1);
    expect(await link.getAttribute('href')).toMatch(/^\/reader\.html\?open=https%3A%2F%2F/);
    await popup.close();
    await tab.page.close();
  });
});
