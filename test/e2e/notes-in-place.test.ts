/** Notes on pages that are long, that have changed, and that go on changing. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, highlighted, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';
import { longPage, noteRow, paragraph, paragraphs, putNotes } from './harness/long-page.ts';
import { openShadow } from './harness/open-shadow.ts';

let world: World;
let browser: CopyleafBrowser;
let ours: Page;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
  ours = await browser.openExtensionPage('manifest.json');
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

let last = 0;
/** Opens a page on which these words have notes, made when it was `before`. */
async function openWithNotes(
  name: string,
  before: string,
  now: string,
  notes: readonly { words: string; text?: string }[],
): Promise<Tab> {
  const page = `https://${name}.example/`;
  world.serve(page, now);
  await putNotes(
    ours,
    notes.map((note) => noteRow({ ...note, page, html: before }, (last += 1))),
  );
  return browser.openTab(page);
}

/** Looks into what stands in the page. */
async function inAnnotator<T>(tab: Tab, look: (root: ShadowRoot) => T): Promise<T | undefined> {
  return tab.page.evaluate(`(() => {
    const root = document.querySelector('copyleaf-notes')?.shadowRoot;
    return root ? (${String(look)})(root) : undefined;
  })()`);
}

const focusedNumber = (tab: Tab) =>
  inAnnotator(tab, (root) => root.activeElement?.getAttribute('data-number'));

const year = (number: number): string => `In year ${1700 + number} the`;

/** The first half of its sentence. */
const words = (number: number): string => /In year .+ visitors/.exec(paragraph(number))?.[0] ?? '';

it('only passages near the window are painted, and numbered in the order of the page', async () => {
  const html = longPage(paragraphs(0, 60));
  const all = Array.from({ length: 60 }, (_, number) => ({
    words: year(number),
    text: `n${number}`,
  }));
  const tab = await openWithNotes('numbered', html, html, all.toReversed());
  await expect.poll(() => highlighted(tab)).toContain(year(0));
  expect((await highlighted(tab)).length).toBeLessThan(20);
  await openShadow(tab.page, 'copyleaf-notes');
  const numbers = () =>
    inAnnotator(tab, (root) =>
      [...root.querySelectorAll('.number')].map((one) => one.getAttribute('aria-label')),
    );
  await expect.poll(numbers).toContain(`Note 1: ${year(0)}`);
  await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => highlighted(tab)).toContain(year(59));
  expect(await highlighted(tab)).not.toContain(year(0));
  await expect.poll(numbers).toContain(`Note 60: ${year(59)}`);
  await tab.page.close();
});

it('of one long plain text, too, only what is near the window is painted', async () => {
  const text = paragraphs(0, 60).replaceAll(/<\/?p>/g, '\n'.repeat(5));
  const html = longPage(`<pre style="white-space:pre-wrap">${text}</pre>`);
  const all = Array.from({ length: 60 }, (_, number) => ({ words: year(number) }));
  const tab = await openWithNotes('plain', html, html, all);
  await expect.poll(() => highlighted(tab)).toContain(year(0));
  await expect.poll(async () => (await highlighted(tab)).length).toBeLessThan(30);
  await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => highlighted(tab)).toContain(year(59));
  await expect.poll(async () => (await highlighted(tab)).length).toBeLessThan(30);
  await tab.page.close();
});

it('the keyboard goes from number to number, into a note, and back to where the reader was', async () => {
  const html = longPage(paragraphs(0, 30));
  const tab = await openWithNotes('stepped', html, html, [
    { words: year(1), text: 'One' },
    { words: year(25), text: 'Two' },
  ]);
  await expect.poll(() => highlighted(tab)).toContain(year(1));
  await openShadow(tab.page, 'copyleaf-notes');
  await tab.page.bringToFront();
  await expect
    .poll(() => inAnnotator(tab, (root) => root.querySelectorAll('.number').length))
    .toBe(2);
  await tab.page.keyboard.press('Tab');
  await expect.poll(() => focusedNumber(tab)).toBe('1');
  await tab.page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedNumber(tab)).toBe('2');
  await expect.poll(() => tab.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await tab.page.keyboard.press('Enter');
  await expect
    .poll(() => inAnnotator(tab, (root) => root.querySelector('.card')?.textContent))
    .toContain('Two');
  await tab.page.keyboard.press('Escape');
  await expect.poll(() => focusedNumber(tab)).toBe('2');
  await inAnnotator(tab, (root) => (root.querySelector('.way-back button') as HTMLElement).click());
  await expect.poll(() => tab.page.evaluate(() => scrollY)).toBe(0);
  await tab.page.close();
});

it('a passage that was edited asks whether it is right, and one that is gone is listed as such', async () => {
  const gone = 'The glassblower kept a diary of every storm that crossed the bay.';
  const before = longPage(`${paragraphs(0, 6)}<p>${gone}</p>${paragraphs(6, 12)}`);
  const now = longPage(
    paragraphs(0, 12)
      .replace(paragraph(3), paragraph(3).replace('described', 'painted'))
      .replace(paragraph(5), paragraph(5).replace('described', 'painted')),
  );
  const tab = await openWithNotes('edited', before, now, [
    { words: words(1), text: 'Unchanged' },
    { words: words(3), text: 'Edited' },
    { words: words(5), text: 'Edited too' },
    { words: gone, text: 'Gone' },
  ]);
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
  await panel.getByRole('heading', { name: '1 note without its passage' }).waitFor();
  await expect.poll(() => panel.getByText('moved or edited since').count()).toBe(2);
  await tab.page.bringToFront();
  await openShadow(tab.page, 'copyleaf-notes');
  const answer = async (number: number, name: string): Promise<void> => {
    await inAnnotator(
      tab,
      `(root) => root.querySelector('[data-number="${number}"]').click()` as never,
    );
    const button = `[...root.querySelectorAll('.settle button')].find((one) => one.textContent === '${name}')`;
    await expect.poll(() => inAnnotator(tab, `(root) => Boolean(${button})` as never)).toBe(true);
    await inAnnotator(tab, `(root) => ${button}.click()` as never);
  };
  await answer(2, 'Looks right');
  await expect.poll(() => panel.getByText('moved or edited since').count()).toBe(1);
  await answer(3, 'Not this passage');
  await panel.getByRole('heading', { name: '2 notes without their passage' }).waitFor();
  await tab.page.reload();
  await expect.poll(() => highlighted(tab)).toHaveLength(2);
  expect(await panel.getByText('moved or edited since').count()).toBe(0);
  await panel.close();
  await tab.page.close();
});

it('text that comes while the reader scrolls brings its notes', async () => {
  const growing = longPage(
    `<main>${paragraphs(0, 10)}</main><script>
      addEventListener('scroll', () => {
        const main = document.querySelector('main');
        if (main.children.length < 40)
          for (const text of ${JSON.stringify(Array.from({ length: 30 }, (_, i) => paragraph(10 + i)))})
            main.insertAdjacentHTML('beforeend', text);
      });
    </script>`,
  );
  const whole = longPage(`<main>${paragraphs(0, 40)}</main>`);
  const tab = await openWithNotes('endless', whole, growing, [
    { words: year(2) },
    { words: year(12) },
  ]);
  await expect.poll(() => highlighted(tab)).toEqual([year(2)]);
  await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => highlighted(tab)).toContain(year(12));
  await tab.page.close();
});

/** Pages with so many elements and no sign of a work are known at a first look to be about none. */
const large = '<i></i>'.repeat(250);

it('a page that becomes another without a load shows the notes of what it is now', async () => {
  const pages = { '/one': paragraphs(0, 6), '/two': paragraphs(6, 12) };
  const html = (path: keyof typeof pages): string =>
    longPage(`${large}<main>${pages[path]}</main><script>
      const pages = ${JSON.stringify(pages)};
      const show = (path) => (document.querySelector('main').innerHTML = pages[path]);
      window.go = (path) => { history.pushState(null, '', path); show(path); };
      addEventListener('popstate', () => show(location.pathname));
    </script>`);
  const at = 'https://single.example';
  for (const path of ['/one', '/two'] as const) world.serve(at + path, html(path));
  await putNotes(ours, [
    noteRow({ page: `${at}/one`, html: html('/one'), words: year(2) }, (last += 1)),
    noteRow({ page: `${at}/two`, html: html('/two'), words: year(7) }, (last += 1)),
  ]);
  const tab = await browser.openTab(`${at}/one`);
  await expect.poll(() => highlighted(tab)).toEqual([year(2)]);
  await tab.page.evaluate(() => (window as unknown as { go(path: string): void }).go('/two'));
  await expect.poll(() => highlighted(tab)).toEqual([year(7)]);
  await tab.page.goBack();
  await expect.poll(() => highlighted(tab)).toEqual([year(2)]);
  await tab.page.close();
});

it('a page that builds itself anew again and again keeps its notes', async () => {
  const html = longPage(`<main>${paragraphs(0, 8)}</main><script>
    const text = document.querySelector('main').innerHTML;
    let turn = 0;
    setInterval(() => {
      turn += 1;
      if (turn === 3) document.querySelector('copyleaf-notes').remove();
      document.querySelector('main').innerHTML = '<p>It is ' + turn + ' now.</p>' + text;
    }, 700);
  </script>`);
  const tab = await openWithNotes('restless', longPage(paragraphs(0, 8)), html, [
    { words: year(2) },
  ]);
  await expect.poll(() => highlighted(tab)).toEqual([year(2)]);
  await tab.page.waitForTimeout(3000);
  await expect.poll(() => highlighted(tab)).toEqual([year(2)]);
  expect(await tab.page.locator('copyleaf-notes').count()).toBe(1);
  await tab.page.close();
});

it('without the highlight registry rectangles lie over the text', async () => {
  const html = longPage(paragraphs(0, 8));
  world.serve('https://rectangles.example/', html);
  const tab = await browser.openTab('https://rectangles.example/');
  await withoutRegistry(tab.page);
  await select(tab, year(1));
  await callAnnotator(tab, ours);
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.page.locator('copyleaf-marks').count()).toBe(1);
  await openShadow(tab.page, 'copyleaf-marks');
  const marks = () =>
    tab.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, 4);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.textContent?.includes(wanted)) {
          range.setStart(node, 0);
          range.setEnd(node, wanted.length);
        }
      const { x, y, width } = range.getBoundingClientRect();
      const [mark] =
        document.querySelector('copyleaf-marks')?.shadowRoot?.querySelectorAll('i') ?? [];
      const box = mark?.getBoundingClientRect();
      return box && [box.x - x, box.y - y, box.width - width].map(Math.round);
    }, year(1));
  await expect.poll(marks).toEqual([0, 0, 0]);
  await tab.page.evaluate(() => scrollBy(0, 90));
  await expect.poll(marks).toEqual([0, 0, 0]);
  expect(await highlighted(tab)).toEqual([]);
  await tab.page.close();
});

/** Takes it from our scripts' own world in that page, as older browsers never had it. */
async function withoutRegistry(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = context.auxData as { type?: string };
    if (type === 'isolated' && context.name === 'Copyleaf') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  expect(worlds).toHaveLength(1);
  for (const contextId of worlds)
    await session.send('Runtime.evaluate', { expression: 'delete window.Highlight', contextId });
  await session.detach();
}
