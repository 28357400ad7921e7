/** Journey 2, and every way a source can fail: the popup always ends in a true sentence. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Fault } from '../../demo/world/faults.ts';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const noCopy = 'https://link.springer.com/article/10.1023/A:1007154515475';
const closedPaper = 'https://www.nature.com/articles/nature12373';

/** Every host that the shipped extension may call. */
const { host_permissions: patterns }: { host_permissions: string[] } = JSON.parse(
  readFileSync(new URL('../../.output/chrome-mv3/manifest.json', import.meta.url), 'utf8'),
);
const apis = patterns.map((pattern) => pattern.split('/')[2] ?? '');

declare const chrome: { alarms: { getAll(): Promise<{ name: string }[]> } };

let world: World;
let browser: CopyleafBrowser;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'shipped', world });
  return () => browser.close();
});

const state = (popup: Page) => popup.getByRole('status').first().textContent();

async function openedAndAsked() {
  const tab = await browser.openTab(noCopy);
  const popup = await browser.clickIcon(tab);
  await expect.poll(() => state(popup), { timeout: 10_000 }).toBe('No open copy found');
  return tab;
}

describe('a closed paper without an open copy', () => {
  it('says who was asked and what each said, and offers a letter to the author', async () => {
    const popup = await browser.clickIcon(await browser.openTab(noCopy));
    await expect.poll(() => state(popup), { timeout: 10_000 }).toBe('No open copy found');
    const asked = popup.getByRole('definition');
    await expect.poll(() => asked.count()).toBeGreaterThanOrEqual(2);
    expect(await popup.getByText('gave no answer').count()).toBe(0);
  });

  it('writes to the author, at the address published with the work, or one the reader knows', async () => {
    const popup = await browser.clickIcon(await browser.openTab(noCopy));
    await popup.getByRole('button', { name: 'Ask the author' }).click();
    const to = popup.getByLabel("The author's e-mail address");
    await expect.poll(() => to.inputValue(), { timeout: 10_000 }).toBe('adak@institute.example');
    await popup.getByText('Adak S, as published with the work').waitFor();
    const letter = popup.getByRole('link', { name: 'Write in my mail program' });
    const href = () => letter.getAttribute('href');
    expect(await href()).toMatch(/^mailto:adak@institute\.example\?subject=.*arginine/);
    await to.fill('sub.ject@elsewhere.example?bcc=x');
    expect(await href()).toMatch(/^mailto:sub\.ject@elsewhere\.example%3Fbcc%3Dx\?subject=/);
  });

  it('says that the address could not be asked for, and lets the letter be written all the same', async () => {
    const popup = await browser.openPopup(await openedAndAsked());
    world.fail('www.ebi.ac.uk', { status: 500 });
    await popup.getByRole('button', { name: 'Ask the author' }).click();
    await popup.getByText('Europe PMC has a fault of its own').waitFor();
    const letter = popup.getByRole('link', { name: 'Write in my mail program' });
    expect(await letter.getAttribute('href')).toMatch(/^mailto:\?subject=/);
  });

  it('watches it, and stops', async () => {
    const popup = await browser.openPopup(await openedAndAsked());
    await popup.getByRole('button', { name: 'Watch', exact: true }).click();
    await expect.poll(() => popup.getByText('asked again on').count()).toBe(1);
    const alarms = await browser.serviceWorker().evaluate(() => chrome.alarms.getAll());
    expect(alarms.map(({ name }) => name)).toContain('watch');
    await popup.getByRole('button', { name: 'Stop watching' }).click();
    await expect.poll(() => popup.getByText('asked again on').count()).toBe(0);
  });

  it('names similar works that anyone may read, and says when it cannot', async () => {
    const popup = await browser.openPopup(await openedAndAsked());
    world.fail('api.openalex.org', { status: 500 });
    await popup.getByRole('button', { name: 'Similar open works' }).click();
    await expect.poll(() => popup.getByText('OpenAlex has a fault of its own').count()).toBe(1);
    world.heal();
    await popup.reload();
    await popup.getByRole('button', { name: 'Similar open works' }).click();
    await expect
      .poll(() => popup.getByRole('link', { name: /thermometry/ }).count(), { timeout: 20_000 })
      .toBe(1);
  });

  it('cites it, in the formats that the library has too', async () => {
    const popup = await browser.clickIcon(await browser.openTab(noCopy));
    await popup.getByRole('button', { name: 'Cite' }).click();
    const text = popup.locator('.cite-panel pre');
    await expect.poll(() => text.textContent(), { timeout: 10_000 }).toMatch(/Adak, S\..*2001/s);
    expect(await popup.getByLabel('Format').getByRole('option').count()).toBe(10);
    await popup.getByLabel('Format').selectOption('BibTeX');
    await expect.poll(() => text.textContent()).toMatch(/@article\{/);
  });
});

const faults: [string, Fault, string][] = [
  ['422', { status: 422 }, 'did not accept the question'],
  ['429 with a time to come back', { status: 429, retryAfterSeconds: 1 }, 'is busy'],
  ['500', { status: 500 }, 'has a fault of its own'],
  ['a web page with status 200', 'html-with-200', 'answered with a web page'],
  ['invalid JSON', 'invalid-json', 'makes no sense'],
  ['an endless body', 'endless-body', 'sent far too much|in time'],
  ['no answer at all', 'no-answer', 'did not answer in time'],
  ['a broken connection', 'connection-reset', 'could not be reached'],
];

describe('every source failing', () => {
  it.each(faults)('%s', async (_name, fault, sentence) => {
    for (const host of apis) world.fail(host, fault);
    const popup = await browser.clickIcon(await browser.openTab(closedPaper));
    await expect.poll(() => state(popup), { timeout: 10_000 }).toBe('Could not check');
    expect(await popup.getByText('No open copy found').count()).toBe(0);
    const said = await popup.getByRole('definition').allTextContents();
    expect(said.length).toBeGreaterThan(0);
    for (const sentenceSaid of said) expect(sentenceSaid).toMatch(new RegExp(sentence));

    world.heal();
    // A source that named a time is left alone until then; one that failed is asked at once.
    await expect
      .poll(
        async () => {
          const again = popup.getByRole('button', { name: 'Try again' });
          if (await again.isVisible()) await again.click();
          return state(popup);
        },
        { timeout: 15_000, interval: 500 },
      )
      .toMatch(/copies found/);
  });

  it('404 from all: nobody knows the work, and that is what is said', async () => {
    for (const host of apis) world.fail(host, { status: 404 });
    const popup = await browser.clickIcon(await browser.openTab(closedPaper));
    await expect.poll(() => state(popup), { timeout: 10_000 }).toMatch(/No open copy|Could not/);
    await expect.poll(() => popup.getByText('does not know the work').count()).toBeGreaterThan(0);
  });

  it('one source failing is said, and hides nothing the others found', async () => {
    world.fail('api.unpaywall.org', { status: 500 });
    const popup = await browser.clickIcon(await browser.openTab(closedPaper));
    await expect.poll(() => state(popup), { timeout: 10_000 }).toMatch(/cop(y|ies) found/);
    await expect.poll(() => popup.getByText('1 gave no answer').count()).toBe(1);
  });
});
