/** A reader with a keyboard alone, who has to see where they are. */

import type { Page } from 'playwright-core';

interface Stop {
  /** As a screen reader says it. */
  name: string;
  isVisible: boolean;
}

/** What has the focus, and whether that can be seen. */
function stopAt(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { name: '', isVisible: true };
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const name = at.getAttribute('aria-label') ?? (label || at.textContent);
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return {
      name: name.trim(),
      isVisible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}

/** Presses Tab until something of that name has the focus. All on the way must show that they have it. */
export async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    const at = await stopAt(page);
    if (presses > 0 && !at.isVisible) throw new Error(`the focus cannot be seen on "${at.name}"`);
    if (name.test(at.name)) return;
    met.push(at.name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing named ${name}; the tab key leads to: ${met.join(' | ')}`);
}

export async function pressAt(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
