/** A real Chromium with Copyleaf in it, and the few things every journey's test does with it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { World } from '../../../demo/world/world.ts';
import { launchChromium, type RunningChromium } from './chromium.ts';
import { clickIcon } from './popup.ts';
import { extensionPage, type IconState } from './extension-page.ts';
import { until } from './until.ts';

export interface OpenOptions {
  /** `shipped` is what readers install; `all-sites` has the automatic mode already allowed. */
  build: 'shipped' | 'all-sites';
  /** Without it the browser is on the real web. */
  world?: World;
  headless?: boolean;
  /** Folder that `kill` gave back: the same reader starts again. */
  home?: string;
  /** A locale of ours, to have its words. */
  words?: string;
  /** Further ones for Chromium. */
  flags?: string[];
}

/** A page the reader has open, with the number that the extension knows it by. */
export interface Tab {
  id: number;
  page: Page;
}

const startsWithinMs = 10_000;

export type CopyleafBrowser = Awaited<ReturnType<typeof openBrowser>>;

export async function openBrowser({
  build,
  world,
  headless = true,
  home,
  words,
  flags = [],
}: OpenOptions) {
  const chromium = await launchChromium({
    extension: folderOf(build),
    flags: [...(world?.chromiumFlags ?? []), ...flags],
    for: 'test',
    headless,
    ...(home !== undefined && { home }),
    ...(words !== undefined && { words }),
  });
  const { context, extensionId } = chromium;
  const inside = await firstLook(chromium, home === undefined).catch(async (cause: unknown) => {
    await chromium.close();
    throw new Error(`The ${build} build did not start`, { cause });
  });

  return {
    ...chromium,

    /** Opens a page in a tab in front of the others and waits until it has loaded. */
    async openTab(url: string): Promise<Tab> {
      const [page, id] = await Promise.all([context.waitForEvent('page'), inside.createTab(url)]);
      await page.waitForURL(url);
      return { id, page };
    },

    /** A page of the extension, e.g. `options.html`, in a tab. */
    async openExtensionPage(path: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },

    /** The popup's page about that tab, in a tab of its own: quick, and easy to look at. */
    openPopup(tab: Tab): Promise<Page> {
      return this.openExtensionPage(`popup.html?tab=${tab.id}`);
    },

    /** The popup itself, as after a reader's click: this alone grants `activeTab`. */
    clickIcon: (tab: Tab) => clickIcon(chromium, tab.page),

    /** Clicks a link and gives the page that opens for it. */
    async follow(link: Locator): Promise<Page> {
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        // What opens takes the focus, and a popup that loses it closes under the click.
        link.click().catch((error: unknown) => {
          if (!link.page().isClosed()) throw error;
        }),
      ]);
      await opened.waitForURL(/^https?:/, { waitUntil: 'commit' });
      return opened;
    },

    /** What the toolbar icon says on that tab. */
    iconState: (tab: Tab): Promise<IconState> => inside.iconState(tab.id),

    /** Whether the service worker runs at the moment. */
    isAwake: () => inside.isAwake(),

    /** As Chromium does after thirty idle seconds. */
    stopServiceWorker: () => inside.stopServiceWorker(),

    /** The running service worker, to look into. Keep it no longer than it may be stopped. */
    serviceWorker() {
      const running = context.serviceWorkers().at(-1);
      if (!running) throw new Error('no service worker runs: open a page or send it a message');
      return running;
    },
  };
}

async function firstLook({ context, extensionId }: RunningChromium, isNew: boolean) {
  const isRunning = () => context.serviceWorkers().length > 0;
  await until('the service worker starts', isRunning, startsWithinMs);
  if (isNew) await closeWelcomePage(context);
  return extensionPage(context, extensionId);
}

/** It opens by itself after installation, and would be taken for the test's own next page. */
async function closeWelcomePage(context: BrowserContext): Promise<void> {
  const look = () => context.pages().find(isWelcome);
  const page = await until('the welcome page opens', look, startsWithinMs);
  await page.close();
}

function isWelcome(page: Page): boolean {
  return page.url().endsWith('/welcome.html');
}

function folderOf(build: OpenOptions['build']): string {
  const name = build === 'shipped' ? 'chrome-mv3' : 'chrome-mv3-all-sites';
  const folder = fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url));
  // Chromium would start all the same, and show its complaint in a dialog that nobody closes.
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(
    `There is no ${build} build in .output/${name}: node scripts/build-for-tests.mjs`,
  );
}
