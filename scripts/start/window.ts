/** A Chromium window for a person, with the extension in it. */

import { fileURLToPath } from 'node:url';
import type { World } from '../../demo/world/world.ts';
import { launchChromium, type RunningChromium } from '../../test/e2e/harness/chromium.ts';
import { until } from '../../test/e2e/harness/until.ts';
import { askedToEnd } from './asked-to-end.ts';

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Resolves when the window has been closed, by its button or by Ctrl-C here. */
export async function openWindow({ world, page }: { world?: World; page: string }) {
  const asked = askedToEnd();
  const flags = world?.chromiumFlags ?? [];
  const chromium = await launchChromium({ extension, flags, for: 'person', headless: false });
  // Whatever fails to show, the window says so itself, or has been closed meanwhile.
  void show(page, chromium).catch(() => undefined);
  await Promise.race([asked, windowClosed(chromium)]);
  await chromium.close();
}

async function show(page: string, { context }: RunningChromium): Promise<void> {
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto(page).catch(() => undefined);
  // The welcome page opens by itself, in front; it shall be the second thing to look at.
  await until('the welcome page opens', () => context.pages().length > 1);
  await tab.bringToFront();
}

/** On macOS the browser outlives its last window, so that is watched too. */
function windowClosed({ browser, context }: RunningChromium): Promise<void> {
  return new Promise((resolve) => {
    const whenEmpty = () => context.pages().length === 0 && resolve();
    browser.once('disconnected', () => resolve());
    context.on('page', (page) => page.once('close', whenEmpty));
    for (const page of context.pages()) page.once('close', whenEmpty);
  });
}
