/** Takes the pictures of one screen: in light and dark, larger, and from right to left. */

import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import type { Screen } from './screen.ts';

export const folder = new URL('../../.output/screens/', import.meta.url);

declare const chrome: typeof browser;

/** With the browser's own zoom. A popup grows with it, up to Chromium's 800 pixels; windows do not. */
export async function photographLarge(page: Page, screen: Screen): Promise<void> {
  if (!page.url().startsWith('chrome-extension:')) return;
  const zoom = (factor: number) => page.evaluate((to) => chrome.tabs.setZoom(to), factor);
  const width = screen.name.startsWith('popup') ? 2 * screen.size.width : screen.size.width;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ ...screen.size, width });
  await zoom(2);
  await page.waitForTimeout(500);
  if (screen.windowOnly !== true) {
    // A picture of the full page would be cut off: it is measured without the zoom.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(screen.size.height, 2 * height) });
  }
  await shoot(page, { ...screen, windowOnly: true }, 'full-200');
  await zoom(1);
}

/** As in a language that is read that way; its words are those of the browser's language. */
export async function photographRightToLeft(page: Page, screen: Screen): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await photograph(page, screen, 'full-rtl', ['light']);
}

export async function photograph(
  page: Page,
  screen: Screen,
  state: string,
  schemes: ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  await page.setViewportSize(screen.size);
  await settle(page);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shoot(page, screen, `${state}-${colorScheme}`);
  }
}

async function shoot(page: Page, screen: Screen, state: string): Promise<void> {
  const path = new URL(`${screen.name}--${state}.png`, folder).pathname;
  await page.screenshot({ path, fullPage: screen.windowOnly !== true, caret: 'hide' });
}

/** Until nothing has changed for a while; look-ups of the demo world end well within it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    ([quietMs, atMostMs]) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quietMs);
        setTimeout(resolve, atMostMs);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quietMs);
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
    [1_200, 6_000] as const,
  );
}
