/** A real Firefox with Copyleaf in it: `openBrowser` of `../browser.ts`, for the other browser. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { World } from '../../../../demo/world/world.ts';
import type { IconState } from '../extension-page.ts';
import { until } from '../until.ts';
import type { FirefoxApi } from './api.ts';
import { chromeWindow } from './chrome-window.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';
import { openedPopup, type OpenedPopup } from './popup.ts';
import { press, textOf } from './screen.ts';

/** What the functions below find in the page they are sent to. */
declare const browser: FirefoxApi;

export interface OpenOptions {
  /** Without it the browser is on the real web. */
  world?: World;
  headless?: boolean;
}

/** A page the reader has open, with the number that the extension knows it by. */
export interface Tab {
  id: number;
  page: Page;
}

const startsWithinMs = 15_000;

export type CopyleafFirefox = Awaited<ReturnType<typeof openFirefox>>;

/**
 * The shipped build: unlike Chromium, Firefox can be told to answer its permission dialogs with yes,
 * so the automatic mode is turned on as readers do.
 */
export async function openFirefox(options: OpenOptions) {
  const { firefox, quiet } = await start(options).catch(() => {
    // About one start in twenty leaves its first page blank for ever.
    return start(options);
  });
  const around = await chromeWindow(firefox.browser);

  return {
    ...firefox,
    around,

    /** Opens a page in a tab in front of the others and waits until it has loaded. */
    async openTab(url: string): Promise<Tab> {
      const page = await firefox.browser.newPage();
      const id = await quiet.evaluate(async () => {
        const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
        return tab?.id;
      });
      if (id === undefined) throw new Error(`no tab for ${url}`);
      await page.goto(url);
      return { id, page };
    },

    /** A page of the extension, e.g. `options.html`, in a tab. */
    openExtensionPage: (path: string): Promise<Page> => extensionPage(firefox, path),

    /** The popup's page about that tab, in a tab of its own: quick, and easy to look at. */
    openPopup: (tab: Tab): Promise<Page> => extensionPage(firefox, `popup.html?tab=${tab.id}`),

    /** The popup itself, as after a reader's click: this alone grants `activeTab`. */
    async clickIcon(tab: Tab): Promise<OpenedPopup> {
      await tab.page.bringToFront();
      await around.clickButton();
      return openedPopup(quiet);
    },

    /** What the toolbar icon says on that tab. */
    iconState: (tab: Tab): Promise<IconState> =>
      quiet.evaluate(
        async (tabId) => ({
          title: await browser.browserAction.getTitle({ tabId }),
          badge: await browser.browserAction.getBadgeText({ tabId }),
        }),
        tab.id,
      ),

    /** As a menu or a keyboard shortcut does, which belong to the browser and not to the page. */
    annotateSelection: (tab: Tab): Promise<boolean> =>
      quiet.evaluate(
        (id) =>
          browser.tabs
            .sendMessage(id, { id: 1, type: 'annotateSelection', timestamp: Date.now() })
            .then(
              () => true,
              () => false,
            ),
        tab.id,
      ),

    /** Whether the context menu has an item of that id. */
    hasMenu: (menu: string): Promise<boolean> =>
      quiet.evaluate(
        (id) =>
          browser.contextMenus.update(id, {}).then(
            () => true,
            () => false,
          ),
        menu,
      ),

    /** Turns the automatic mode on, as a reader does after installation. */
    async allowAllSites(): Promise<void> {
      const welcome = await extensionPage(firefox, 'welcome.html');
      await press(welcome, 'Turn on');
      await until('the automatic mode is on', async () =>
        (await textOf(welcome)).includes('Turn off'),
      );
      await welcome.close();
    },

    /** What the sidebar shows; undefined while it is closed. */
    sidebarText: (): Promise<string | undefined> =>
      quiet.evaluate(
        () => browser.extension.getViews({ type: 'sidebar' })[0]?.document.body.innerText,
      ),
  };
}

async function start({ world, headless = true }: OpenOptions) {
  const firefox = await launchFirefox({
    extension: builtExtension(),
    world,
    for: 'test',
    headless,
  });
  try {
    await closeWelcomePage(firefox);
    // The manifest shown as a page: the extension's rights, and none of its code running.
    return { firefox, quiet: await extensionPage(firefox, 'manifest.json') };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

/** It opens by itself after installation, and would come in front of the test's own pages. */
async function closeWelcomePage({ browser: running, origin }: RunningFirefox): Promise<void> {
  const look = async () => {
    for (const page of await running.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url === `${origin}/welcome.html`) return page;
    }
    return undefined;
  };
  const welcome = await until('the welcome page opens', look, startsWithinMs);
  await welcome.close();
}

async function extensionPage({ browser: running, origin }: RunningFirefox, path: string) {
  const address = `${origin}/${path}`;
  const page = await running.newPage();
  // Firefox never tells that such a page has come; only the page itself does.
  void page.goto(address).catch(() => undefined);
  const isThere = () =>
    page
      .evaluate((url) => location.href === url && document.readyState === 'complete', address)
      .catch(() => false);
  await until(`${path} opens`, isThere, startsWithinMs);
  return page;
}

function builtExtension(): string {
  const folder = fileURLToPath(new URL('../../../../.output/firefox-mv2', import.meta.url));
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error('There is no build in .output/firefox-mv2: npm run build:firefox');
}
