/** The browser is killed while notes are written: at most the one being typed lacks its last keys. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import { startWorld, type World } from '../../demo/world/world.ts';
import { toW3C } from '../../lib/annotate/index.ts';
import { annotatorHasFocus, callAnnotator, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

declare const chrome: typeof extensionApi;

const closedPaper = 'https://www.nature.com/articles/nature12373';
const typed = 'Half a thought that was not kept yet';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const numbered = (number: number): object =>
  toW3C({
    id: `urn:uuid:${number}`,
    workIds: [],
    source: 'https://publisher.example/',
    motivation: 'commenting',
    text: `Note ${number} ${'of many words '.repeat(40)}`,
    tags: ['burst'],
    selectors: [],
    creator: {},
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
  });

/** The calls that pages make, one after the other without a pause; `kept` hears each answer. */
async function startBurst(page: Page, kept: (number: number) => void): Promise<void> {
  await page.exposeFunction('kept', kept);
  await page.evaluate(
    (notes) => {
      const heard = globalThis as unknown as { kept(number: number): void };
      void (async () => {
        for (const [number, data] of notes.entries()) {
          const call = { id: number, type: 'keepNote', data, timestamp: Date.now() };
          await chrome.runtime.sendMessage(call);
          heard.kept(number);
        }
      })();
    },
    Array.from({ length: 2000 }, (_, number) => numbered(number)),
  );
}

const storedNotes = (page: Page) =>
  page.evaluate(async () => {
    const answer: { res: { id: string; text: string; tags: string[] }[] } =
      await chrome.runtime.sendMessage({ id: 1, type: 'notesHere', timestamp: Date.now() });
    return answer.res.map(({ id, text, tags }) => ({ id, text, tags }));
  });

it('every note that was kept is there again, and the one being typed is a draft', async () => {
  browser = await openBrowser({ build: 'all-sites', world });
  const tab = await browser.openTab(closedPaper);
  const quiet = await browser.openExtensionPage('manifest.json');
  await select(tab, 'diamond crystals');
  await callAnnotator(tab, quiet);
  for (let presses = 0; presses < 4; presses += 1) await tab.page.keyboard.press('ArrowRight');
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForTimeout(500);

  const kept: number[] = [];
  await startBurst(quiet, (number) => void kept.push(number));
  await tab.page.keyboard.type(typed, { delay: 20 });
  const home = await browser.kill();
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.length).toBeLessThan(2000);

  browser = await openBrowser({ build: 'all-sites', world, home });
  const again = await browser.openExtensionPage('manifest.json');
  const stored = new Map((await storedNotes(again)).map((note) => [note.id, note]));
  expect(kept.filter((number) => !stored.has(`urn:uuid:${number}`))).toEqual([]);
  for (const { text, tags } of stored.values()) {
    expect({ ends: text.endsWith('words '), tags }).toEqual({ ends: true, tags: ['burst'] });
  }

  const sameTab = await browser.openTab(closedPaper);
  await annotatorHasFocus(sameTab);
  await sameTab.page.keyboard.press('Control+Enter');
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${sameTab.id}`);
  const back = panel.getByText('Half a thought');
  await expect.poll(() => back.count()).toBe(1);
  const text = (await back.textContent()) ?? '';
  expect(typed.startsWith(text.trim())).toBe(true);
  // The keys of the last moment may be missing, and no more.
  expect(text.length).toBeGreaterThan(typed.length - 8);
}, 90_000);
