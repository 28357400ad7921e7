/** The real popup, which is no page to WebDriver: looked at from another page of the extension. */

import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import type { FirefoxApi } from './api.ts';

declare const browser: FirefoxApi;

export interface OpenedPopup {
  /** What it says, line by line; undefined when it has closed. */
  text(): Promise<string | undefined>;
  /** Clicks the button or link whose words begin so; gives the address of a link. */
  press(words: string): Promise<string | null>;
}

/** `quiet`: a page of the extension behind the tab, which shares a process with the popup. */
export async function openedPopup(quiet: Page): Promise<OpenedPopup> {
  const text = () =>
    quiet.evaluate(() => browser.extension.getViews({ type: 'popup' })[0]?.document.body.innerText);
  await until('the popup opens', async () => Boolean(await text()));
  return {
    text,
    press: (words) =>
      quiet.evaluate((beginning) => {
        const [popup] = browser.extension.getViews({ type: 'popup' });
        const all = popup?.document.querySelectorAll<HTMLElement>('button, a, summary') ?? [];
        const found = [...all].find(({ innerText }) => innerText.trim().startsWith(beginning));
        if (!found) throw new Error(`The popup has no "${beginning}"`);
        found.click();
        return found.getAttribute('href');
      }, words),
  };
}
