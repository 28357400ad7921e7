/** A wire over a real data channel, in a real browser, does what every wire does. */

import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium } from '../../scripts/chromium/find.ts';
import type { Ears } from '../../lib/share/wire/wire.ts';
import { testWire, type TestedWire, type WirePair } from '../conformance/wire.ts';
import { bundle } from './harness/bundle.ts';
import type { rtc as inPage } from './harness/rtc-page.ts';

/** What the functions below find in the page they are sent to. */
declare const rtc: typeof inPage;

let browser: Browser;
let page: Page;
let count = 0;
const listening = new Map<string, Ears>();

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--allow-loopback-in-peer-connection',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  page = await browser.newPage();
  await page.exposeFunction('tell', (end: string, what: 'frame' | 'closed', text: string) =>
    listening.get(end)?.[what](text),
  );
  const entry = fileURLToPath(new URL('./harness/rtc-page.ts', import.meta.url));
  await page.addScriptTag({ content: await bundle(entry) });
});

afterAll(() => browser.close());

async function channels(): Promise<WirePair> {
  count += 1;
  const names: [string, string] = [`${count} one`, `${count} other`];
  await page.evaluate(([one, other]) => rtc.connect(one, other), names);
  return [wireTo(names[0]), wireTo(names[1])];
}

function wireTo(end: string): TestedWire {
  return {
    send: (frame) => page.evaluate(([name, text]) => rtc.send(name, text), [end, frame] as const),
    close: (reason) =>
      void page.evaluate(([name, text]) => rtc.close(name, text), [end, reason] as const),
    listen(ears) {
      listening.set(end, ears);
      void page.evaluate((name) => rtc.listen(name), end);
    },
  };
}

describe('over a data channel', () => {
  testWire(channels);
});
