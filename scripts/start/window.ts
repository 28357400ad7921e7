/** A Chromium window for a person, with the extension in it. */

import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../../test/e2e/harness/chromium.ts';
import { until } from '../../test/e2e/harness/until.ts';

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Resolves when the window has been closed, by its button or by Ctrl-C here. */
export async function openWindow({ flags, page }: { flags: string[]; page: string }) {
  const chromium = await launchChromium({
    extension,
    flags,
    for: 'person',
    headless: false,
  });
  const { context } = chromium;
  const closed = windowClosed(context);
  const end = () => void chromium.close();
  process.once('SIGINT', end).once('SIGTERM', end);

  const tab = context.pages()[0] ?? (await context.newPage());
  // Without a connection the window says so itself.
  await tab.goto(page).catch(() => undefined);
  // The welcome page opens by itself, in front; it shall be the second thing to look at.
  await until('the welcome page opens', () => context.pages().length > 1).catch(() => undefined);
  await tab.bringToFront().catch(() => undefined);

  await closed;
  await chromium.close();
  process.off('SIGINT', end).off('SIGTERM', end);
}

/** On macOS the browser outlives its last window, so that is watched too. */
function windowClosed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    const whenEmpty = () => context.pages().length === 0 && resolve();
    context.once('close', () => resolve());
    context.on('page', (page) => page.once('close', whenEmpty));
    for (const page of context.pages()) page.once('close', whenEmpty);
  });
}
