/** Starts a Chromium with the built extension in it and a profile of its own. */

import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium/find.ts';
import { pinIcon } from './pinned-icon.ts';
import { until } from './until.ts';

/** From its last word to the end of its last process. */
const endsWithinMs = 2_000;

type PersistentContextOptions = NonNullable<
  Parameters<typeof playwright.launchPersistentContext>[1]
>;

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  flags?: string[];
  /** `test`: driven, in English, always the same. `person`: a window of their own. */
  for: 'test' | 'person';
  headless?: boolean;
  /** A locale of ours whose words take the place of the English ones: this machine's browser may know no other. */
  words?: string;
  /** Folder of an earlier run that was killed: profile and extension as they were. */
  home?: string;
}

export interface RunningChromium {
  context: BrowserContext;
  browser: Browser;
  extensionId: string;
  /** Where a second client can attach to one that runs for a test; the first sees no popups. */
  debuggingAddress(): Promise<string>;
  /** Leaves nothing behind. */
  close(): Promise<void>;
  /** Ends it as a power cut would, and leaves its folder, which is given back. */
  kill(): Promise<string>;
}

export async function launchChromium(options: LaunchOptions): Promise<RunningChromium> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'copyleaf-')));
  const profile = join(home, 'profile');
  const extension = join(home, 'extension');
  let context: BrowserContext | undefined;
  async function close(): Promise<void> {
    if (context) await quit(context);
    await removeForGood(home);
  }
  try {
    // A copy: the next build takes the files away from under a running browser.
    if (options.home === undefined) {
      await cp(options.extension, extension, { recursive: true });
      if (options.words !== undefined) await speak(options.words, extension);
      await pinIcon(profile, extension);
    }
    context = await playwright.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless: options.headless ?? true,
      args: [...flagsFor(options), ...(options.flags ?? [])],
      ...(options.for === 'person' ? forPerson : forTest),
    });
    const browser = context.browser();
    if (!browser) throw new Error('Chromium started without a browser to speak to');
    return {
      context,
      browser,
      extensionId: await load(extension, browser),
      debuggingAddress: () => readDebuggingAddress(profile),
      close,
      async kill() {
        await killNow(browser);
        return home;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function speak(locale: string, extension: string): Promise<void> {
  const fileOf = (one: string): string => join(extension, '_locales', one, 'messages.json');
  const read = async (one: string): Promise<object> =>
    JSON.parse(await readFile(fileOf(one), 'utf8')) as object;
  const words = { ...(await read('en')), ...(await read(locale)) };
  await writeFile(fileOf('en'), JSON.stringify(words));
}

/** Doors that stand open only while a test runs. */
const drivenFlags = ['--remote-debugging-port=0', '--disable-gpu'];

const forPerson: PersistentContextOptions = {
  ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  // The size of the window, its colours, and how it ends are theirs.
  viewport: null,
  colorScheme: null,
  handleSIGINT: false,
};

const forTest: PersistentContextOptions = {
  ignoreDefaultArgs: ['--disable-extensions'],
  env: { ...process.env, LANGUAGE: 'en' },
};

function flagsFor({ for: whom }: LaunchOptions): string[] {
  return [
    '--enable-unsafe-extension-debugging', // for `load` below, and for a real click on the icon
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--test-type', // no bar across the window about flags like these
    // Chromium refuses its sandbox to root, which is who runs tests in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(whom === 'test' ? drivenFlags : []),
  ];
}

async function killNow(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('Chromium names no process of its own');
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  process.kill(main.id, 'SIGKILL');
  await gone;
  await wait(endsWithinMs);
}

/**
 * Waits until the process is gone too. Its user may have closed it, or be closing it at this
 * moment: then the call to close it never returns.
 */
async function quit(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser?.isConnected()) return;
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const longGone = gone.then(() => wait(endsWithinMs));
  await Promise.race([longGone, context.close().catch(() => longGone)]);
}

/** Chromium's last child may still be writing, and brings back what was already removed. */
async function removeForGood(folder: string): Promise<void> {
  do {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    await wait(100);
  } while (existsSync(folder));
}

/** Not by `--load-extension`: Google Chrome has ignored that since version 137. */
async function load(extension: string, browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
  await session.detach();
  return id;
}

/** Chromium picks the port and writes it into its profile. */
function readDebuggingAddress(profile: string): Promise<string> {
  return until('Chromium opens its debugging port', async () => {
    const content = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = /^(\d+)\n/.exec(content)?.[1];
    return port && `http://127.0.0.1:${port}`;
  });
}
