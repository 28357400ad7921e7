/** What a reader sees and does on a page in Firefox. */

import type { Page } from 'puppeteer-core';

export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** A real click on the button, link or switch of exactly that name: the browser counts it as one. */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-aria(${name})`).click();
}

/** Types into the field of exactly that name, instead of what stood there. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);
}
