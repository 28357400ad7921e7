/** Every screen of Copyleaf, and how to bring it into each condition. */

import type { Page } from 'playwright-core';
import { callAnnotator } from '../../test/e2e/harness/annotating.ts';
import type { Tab } from '../../test/e2e/harness/browser.ts';
import { selectWords } from '../../test/e2e/harness/noting.ts';
import { addresses } from './demo-reader.ts';
import type { Screen, Stage } from './screen.ts';

const popup = { width: 380, height: 300 };
const panel = { width: 400, height: 760 };
const page = { width: 1100, height: 800 };

/** A page that has not been looked up before in that condition. */
const workIn = {
  full: addresses.closedPaper,
  empty: addresses.recipe,
  loading: addresses.closedPaper,
  failing: addresses.withoutCopy,
} as const;

async function popupAt(stage: Stage, address: string): Promise<Page> {
  const tab = await stage.browser.openTab(address);
  await tab.page.waitForTimeout(600);
  return stage.browser.openPopup(tab);
}

async function panelAt(stage: Stage, address: string): Promise<Page> {
  const tab = await stage.browser.openTab(address);
  return stage.browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
}

async function withBar(stage: Stage): Promise<Tab> {
  const tab = await stage.browser.openTab(addresses.closedPaper);
  await tab.page.locator('copyleaf-badge').waitFor({ state: 'attached' });
  await selectWords(tab, 'gold particles');
  await tab.page.waitForTimeout(800);
  return tab;
}

const popups: Screen[] = [
  { name: 'popup', size: popup, open: (stage) => popupAt(stage, workIn[stage.condition]) },
  ...(['openPage', 'threeCopies', 'withoutCopy', 'software', 'readingList'] as const).map(
    (name): Screen => ({
      name: `popup-${name}`,
      size: popup,
      conditions: ['full'],
      open: (stage) => popupAt(stage, addresses[name]),
    }),
  ),
  {
    name: 'popup-unfolded',
    size: popup,
    conditions: ['full'],
    async open(stage) {
      const opened = await popupAt(stage, addresses.withoutCopy);
      await opened.waitForTimeout(2500);
      await opened.locator('.when-closed button').last().click();
      await opened.waitForTimeout(1000);
      await opened.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      return opened;
    },
  },
];

const ours: Screen[] = (['welcome', 'options', 'circles'] as const).map((name) => ({
  name,
  size: page,
  open: ({ browser }) => browser.openExtensionPage(`${name}.html`),
}));

const library: Screen[] = [
  {
    name: 'library',
    size: page,
    windowOnly: true,
    open: ({ browser }) => browser.openExtensionPage('library.html'),
  },
  ...[0, 1, 2, 3].map((view): Screen => ({
    name: `library-${['work', 'notes', 'copies', 'overview'][view] ?? view}`,
    size: page,
    windowOnly: true,
    conditions: ['full'],
    async open({ browser }) {
      const opened = await browser.openExtensionPage('library.html');
      await opened.locator('.views button').nth(view).click();
      if (view < 2) await opened.getByRole('listbox').getByRole('option').first().click();
      return opened;
    },
  })),
];

const readerOf = {
  full: addresses.pdf,
  empty: '',
  loading: 'https://slow.example/paper.pdf',
  failing: 'https://elifesciences.org/nothing-here.pdf',
} as const;

const reader: Screen = {
  name: 'reader',
  size: page,
  windowOnly: true,
  open({ browser, condition }) {
    const address = readerOf[condition];
    const query = address && `?open=${encodeURIComponent(address)}`;
    return browser.openExtensionPage(`reader.html${query}`);
  },
};

const inPages: Screen[] = [
  {
    name: 'page-badge-and-bar',
    size: page,
    windowOnly: true,
    conditions: ['full'],
    open: async (stage) => (await withBar(stage)).page,
  },
  {
    name: 'page-composer',
    size: page,
    windowOnly: true,
    conditions: ['full'],
    async open(stage) {
      const tab = await withBar(stage);
      const ourPage = await stage.browser.openExtensionPage('manifest.json');
      await callAnnotator(tab, ourPage);
      await ourPage.close();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
        await tab.page.keyboard.press(key);
      }
      await tab.page.waitForTimeout(300);
      return tab.page;
    },
  },
  {
    name: 'page-marks',
    size: page,
    windowOnly: true,
    conditions: ['full'],
    async open(stage) {
      const tab = await stage.browser.openTab(addresses.readingList);
      const opened = await stage.browser.openPopup(tab);
      await opened.locator('.actions .button').last().waitFor();
      await opened.waitForTimeout(800);
      await opened.locator('main .actions .button').last().click();
      await opened.waitForTimeout(4000);
      await opened.close();
      return tab.page;
    },
  },
];

export const screens: Screen[] = [
  ...popups,
  ...ours,
  {
    name: 'sidepanel',
    size: panel,
    open: (stage) =>
      panelAt(stage, stage.condition === 'full' ? addresses.closedPaper : addresses.openPage),
  },
  ...library,
  reader,
  ...inPages,
];
