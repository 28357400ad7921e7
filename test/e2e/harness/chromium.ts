/** Starts a Chromium with the built extension in it and a profile of its own. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium/find.ts';
import { pinIcon } from './pinned-icon.ts';
import { until } from './until.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  flags?: string[];
  headless?: boolean;
}

export interface RunningChromium {
  context: BrowserContext;
  browser: Browser;
  /** Where a second client can attach; the first one does not show popups. */
  debuggingAddress: string;
  close(): Promise<void>;
}

export async function launchChromium({
  extension,
  flags = [],
  headless = true,
}: LaunchOptions): Promise<RunningChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'copyleaf-'));
  const removeProfile = () =>
    // Chromium's last child may still be writing for a moment.
    rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  try {
    await pinIcon(profile, extension);
    const context = await playwright.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless,
      ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
      // Tests read the interface in English, whatever the machine speaks.
      ...(headless ? { env: { ...process.env, LANGUAGE: 'en' } } : {}),
      // A window belongs to a person: its size, its colours, and how it ends are theirs.
      ...(headless ? {} : { viewport: null, colorScheme: null, handleSIGINT: false }),
      args: [...flagsFor(extension), ...flags],
    });
    const browser = context.browser();
    if (!browser) throw new Error('Chromium started without a browser to speak to');
    return {
      context,
      browser,
      debuggingAddress: await readDebuggingAddress(profile),
      async close() {
        await context.close();
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

function flagsFor(extension: string): string[] {
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--enable-unsafe-extension-debugging', // allows Extensions.triggerAction: a real click on the icon
    '--remote-debugging-port=0',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--test-type', // no bar across the window about flags like these
    // Chromium refuses its sandbox to root, which is who runs tests in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Chromium picks the port and writes it into its profile. */
function readDebuggingAddress(profile: string): Promise<string> {
  return until('Chromium opens its debugging port', async () => {
    const content = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = /^(\d+)\n/.exec(content)?.[1];
    return port && `http://127.0.0.1:${port}`;
  });
}
