/** Starts a Firefox with the built extension in it and a profile of its own. */

import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import type { Preferences } from '../../../../demo/world/tunnel.ts';
import type { World } from '../../../../demo/world/world.ts';
import { findFirefox } from '../../../../scripts/firefox/find.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** Without it the browser is on the real web. */
  world?: World | undefined;
  /** `test`: driven, in English, always the same. `person`: a window of their own. */
  for: 'test' | 'person';
  headless?: boolean;
}

export interface RunningFirefox {
  browser: Browser;
  /** Where the extension's pages are: `moz-extension://…/`, without a path. */
  origin: string;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

const extensionId = 'copyleaf@copyleaf.example';
/** Firefox would draw one; pages could not be found under that. */
const uuid = '0c0b1eaf-1ea5-4f0c-8a11-000000000001';

export async function launchFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  const home = await mkdtemp(join(tmpdir(), 'copyleaf-firefox-'));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 10 });
  try {
    const profile = join(home, 'profile');
    // A copy: the next build takes the files away from under a running browser.
    const extension = join(home, 'extension');
    await Promise.all([mkdir(profile), cp(options.extension, extension, { recursive: true })]);
    const browser = await launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: options.headless ?? true,
      userDataDir: profile,
      // The demo world makes its certificate when it starts; on the real web all are checked.
      acceptInsecureCerts: options.world !== undefined,
      handleSIGINT: false,
      extraPrefsFirefox: { ...preferencesFor(options), ...options.world?.firefoxPreferences },
      env: environment(home),
      ...(options.for === 'person' ? forPerson : forTest),
    });
    await browser.installExtension(extension);
    return {
      browser,
      origin: `moz-extension://${uuid}`,
      async close() {
        await browser.close();
        await removeHome();
      },
    };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

const forPerson = { defaultViewport: null };

const forTest = {
  defaultViewport: { width: 1280, height: 800 },
  networkEnabled: false,
  // A door that stands open only while a test runs: toolbar and preferences (`chrome-window.ts`).
  args: ['--remote-allow-system-access'],
};

function preferencesFor({ for: whom }: LaunchOptions): Preferences {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    ...(whom === 'test' && {
      'intl.locale.requested': 'en-US',
      // No program can accept the dialog; without it the answer is yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'ui.prefersReducedMotion': 1,
    }),
  };
}

/** Firefox refuses to run for root in the session of somebody else, which these would lead it to. */
function environment(home: string): Record<string, string | undefined> {
  const isRoot = process.getuid?.() === 0;
  return { ...process.env, ...(isRoot && { HOME: home, XDG_RUNTIME_DIR: home }) };
}
