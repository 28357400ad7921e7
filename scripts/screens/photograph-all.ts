/** Photographs each screen in each state, in the demo world. */

import { copyFile, mkdir, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from '../../test/e2e/harness/browser.ts';
import { build } from '../build.ts';
import { makeAlbum } from './album.ts';
import { folder, photograph, photographLarge, photographRightToLeft } from './camera.ts';
import { breakDatabase, type Condition } from './conditions.ts';
import { addPages, openDemoReader } from './demo-reader.ts';
import type { Screen } from './screen.ts';
import { screens } from './screens.ts';
import { tellStory } from './story.ts';

const docs = new URL('../../docs/', import.meta.url);
/** Pictures that the README shows, by where they come from. */
const shownInReadme: Record<string, string> = {
  'popup--full-light.png': 'popup-light.png',
  'popup--full-dark.png': 'popup-dark.png',
  'library--full-light.png': 'library.png',
};

/** `only`: names of screens; all of them, and the pictures of the README, when there are none. */
export async function photographAll(only: string[] = []): Promise<void> {
  const wanted = screens.filter(({ name }) => only.length === 0 || only.includes(name));
  await build('all-sites');
  if (only.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const world = await startWorld();
  addPages(world);
  try {
    await photographUsed(world, wanted, only.length === 0 || only.includes('story'));
    await photographOthers(world, wanted);
  } finally {
    await world.close();
  }
  if (only.length === 0) {
    for (const [from, to] of Object.entries(shownInReadme)) {
      await copyFile(new URL(from, folder), new URL(to, docs));
    }
  }
  await makeAlbum();
  console.log(`Pictures: ${folder.pathname}index.html`);
}

async function photographUsed(world: World, wanted: Screen[], story: boolean): Promise<void> {
  const browser = await openDemoReader(world);
  try {
    if (story) await tellStory(browser, new URL('journey.png', docs));
    await photographIn('full', { browser, world, wanted });
  } finally {
    await browser.close();
  }
}

async function photographOthers(world: World, wanted: Screen[]): Promise<void> {
  for (const condition of ['empty', 'loading', 'failing'] as const) {
    if (condition === 'loading') world.fail('*', 'no-answer');
    if (condition === 'failing') world.fail('*', { status: 500 });
    const browser = await openBrowser({ build: 'all-sites', world });
    try {
      await photographIn(condition, { browser, world, wanted });
    } finally {
      await browser.close();
    }
  }
}

async function photographIn(
  condition: Condition,
  { browser, world, wanted }: { browser: CopyleafBrowser; world: World; wanted: Screen[] },
): Promise<void> {
  const known = wanted.filter(({ conditions }) => conditions?.includes(condition) ?? true);
  // The popup asks the catalogues; what else can be slow or broken is the browser's own database.
  const [asking, keeping] = [
    known.filter(({ name }) => name === 'popup' || name === 'reader'),
    known.filter(({ name }) => name !== 'popup' && name !== 'reader'),
  ];
  for (const screen of [...asking, ...keeping]) {
    if (screen === keeping[0] && (condition === 'loading' || condition === 'failing')) {
      await breakDatabase(browser.context, condition);
    }
    await withPage(screen, { browser, world, condition }, async (page) => {
      await photograph(page, screen, condition);
      if (condition !== 'full') return;
      await photographLarge(page, screen);
      await photographRightToLeft(page, screen);
    });
  }
}

/** One screen that cannot be brought up does not cost the pictures of the others. */
async function withPage(
  screen: Screen,
  stage: { browser: CopyleafBrowser; world: World; condition: Condition },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  try {
    const before = stage.browser.context.pages();
    await act(await screen.open(stage));
    const opened = stage.browser.context.pages().filter((page) => !before.includes(page));
    await Promise.all(opened.map((page) => page.close()));
  } catch (error) {
    console.error(`${screen.name}, ${stage.condition}: ${String(error)}`);
    process.exitCode = 1;
  }
}
