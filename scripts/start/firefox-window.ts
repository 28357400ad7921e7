/** A Firefox window for a person, with the extension in it. */

import { fileURLToPath } from 'node:url';
import type { World } from '../../demo/world/world.ts';
import { launchFirefox, type RunningFirefox } from '../../test/e2e/harness/firefox/firefox.ts';
import { until } from '../../test/e2e/harness/until.ts';
import { askedToEnd } from './asked-to-end.ts';

const extension = fileURLToPath(new URL('../../.output/firefox-mv2', import.meta.url));

/** Resolves when the window has been closed, by its button or by Ctrl-C here. */
export async function openFirefoxWindow({ world, page }: { world?: World; page: string }) {
  const asked = askedToEnd();
  const firefox = await launchFirefox({ extension, world, for: 'person', headless: false });
  // Whatever fails to show, the window says so itself, or has been closed meanwhile.
  void show(page, firefox).catch(() => undefined);
  await Promise.race([asked, windowClosed(firefox)]);
  await firefox.close();
}

async function show(address: string, { browser }: RunningFirefox): Promise<void> {
  const [tab] = await browser.pages();
  // The welcome page opens by itself, in front; it shall be the second thing to look at.
  await until('the welcome page opens', async () => (await browser.pages()).length > 1);
  await tab?.bringToFront();
  await tab?.goto(address);
}

/** On macOS the browser outlives its last window, so that is watched too. */
function windowClosed({ browser }: RunningFirefox): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => {
      void browser.pages().then(
        ({ length }) => length === 0 && resolve(),
        () => resolve(),
      );
    });
  });
}
