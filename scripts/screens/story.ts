/** The moving picture of the README: from a closed page to reading together, in the demo world. */

import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { CopyleafBrowser } from '../../test/e2e/harness/browser.ts';
import { animated, type Frame } from './apng.ts';
import { addresses } from './demo-reader.ts';

const size = { width: 800, height: 500 };
const window = { width: 1100, height: 640 };
const shownMs = 2_600;

interface Scene {
  words: string;
  behind: Buffer;
  /** What comes up over it. */
  front?: Buffer;
}

/** `browser`: that of a reader whose Copyleaf is in use. */
export async function tellStory(browser: CopyleafBrowser, file: URL): Promise<void> {
  const scenes = await playScenes(browser);
  const stage = await browser.context.newPage();
  await stage.setViewportSize(size);
  await stage.emulateMedia({ colorScheme: 'light' });
  const frames: Frame[] = [];
  for (const scene of scenes) {
    await stage.setContent(composed(scene));
    await stage.waitForTimeout(200);
    frames.push({ png: await stage.screenshot(), shownMs });
  }
  await stage.close();
  await writeFile(file, animated(frames));
}

async function playScenes(browser: CopyleafBrowser): Promise<Scene[]> {
  const tab = await browser.openTab(addresses.closedPaper);
  const closed = await picture(tab.page, window);
  const popup = await browser.openPopup(tab);
  await popup.locator('.copy-card').waitFor();
  const answer = await picture(popup, { width: 380, height: 480 });
  await popup.close();
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
  const notes = await picture(panel, { width: 380, height: 600 });
  await panel.close();
  const pdf = `reader.html?open=${encodeURIComponent(addresses.pdf)}`;
  const reader = await browser.openExtensionPage(pdf);
  await reader.locator('.textLayer span').first().waitFor();
  const reading = await picture(reader, window);
  await reader.close();
  const circles = await browser.openExtensionPage('circles.html');
  const circle = await picture(circles, window);
  await circles.close();
  const library = await browser.openExtensionPage('library.html');
  const works = await picture(library, window);
  await library.close();
  await tab.page.close();
  return [
    { words: 'The page of a paper, and it asks for money.', behind: closed },
    {
      words: 'Click the leaf: who lets anyone read it, and why we believe so.',
      behind: closed,
      front: answer,
    },
    { words: 'Read it, PDFs too, with your notes beside it.', behind: reading },
    {
      words: 'Notes belong to the work, and show on each copy of it.',
      behind: closed,
      front: notes,
    },
    { words: 'Read together: a circle of people, encrypted, without an account.', behind: circle },
    { words: 'All of it in one library, to search, cite and take along.', behind: works },
  ];
}

async function picture(page: Page, viewport: { width: number; height: number }): Promise<Buffer> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.waitForTimeout(1_200);
  return page.screenshot({ caret: 'hide' });
}

const source = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

function composed({ words, behind, front }: Scene): string {
  return `<!doctype html><style>
body { margin: 0; height: 100vh; overflow: hidden; background: #fbfaf6; font: 600 18px/1.4 system-ui; color: #1c211e; }
.behind { display: block; width: 800px; height: 452px; object-fit: cover; object-position: top; border-bottom: 1px solid #dcd8cc; }
.front { position: absolute; top: 8px; right: 12px; width: 290px; height: 436px; object-fit: cover; object-position: top;
  border: 1px solid #dcd8cc; border-radius: 6px; box-shadow: 0 6px 24px rgb(0 0 0 / 25%); }
p { margin: 10px 16px; }
</style><img class="behind" src="${source(behind)}">${front ? `<img class="front" src="${source(front)}">` : ''}<p>${words}</p>`;
}
