/**
 * How every component looks in every state. Pictures would differ with each machine's fonts, so what
 * is compared is what our own style sheets decide: colours, type, space and edges of each part, kept
 * as text in `looks/`. `vitest -u` renews it; a change of it is to be looked at.
 */

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ComponentPage, serveComponents } from '../../demo/components/server.ts';
import { findChromium } from '../../scripts/chromium/find.ts';
import { violations } from './harness/axe.ts';

let served: ComponentPage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serveComponents();
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'en-US' });
  await page.goto(served.address);
  await page.locator('[data-specimen="waiting usual"]').waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('looks as it did', async () => {
    await page.emulateMedia({ colorScheme });
    await expect(await looks(page, colorScheme === 'dark')).toMatchFileSnapshot(
      `looks/${colorScheme}.txt`,
    );
  });

  it.each(['ltr', 'rtl'])('breaks no rule for accessibility, %s', async (direction) => {
    await page.emulateMedia({ colorScheme });
    await turn(direction);
    // The same component in two states is two landmarks of one name, here alone.
    const found = await violations(page);
    expect(found.filter((line) => !line.startsWith('landmark-unique'))).toEqual([]);
    await turn('ltr');
  });
});

it('in forced colours every control keeps an edge and every state its shape', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll('.button:not(.plain), input:not([type=radio]), textarea')]
      .filter((element) => {
        const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(element);
        return appearance === 'none' && (borderTopStyle === 'none' || borderTopWidth === '0px');
      })
      .map((element) => element.outerHTML),
  );
  const shapes = await page.evaluate(() =>
    [...document.querySelectorAll('[data-specimen^="state-icon "] svg')].map((svg) =>
      [...svg.querySelectorAll('path')]
        .map((path) => `${path.getAttribute('class')} ${path.getAttribute('d')}`)
        .join(' '),
    ),
  );
  await page.emulateMedia({ forcedColors: 'none' });
  expect(bare).toEqual([]);
  expect(new Set(shapes).size).toBe(shapes.length);
});

it('stands still for readers who want no motion', async () => {
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

it('from right to left it is its own mirror image', async () => {
  const before = await distances(page);
  await turn('rtl');
  const after = await distances(page);
  await turn('ltr');
  const askew = Object.entries(before).filter(([name, from]) => {
    const to = after[name];
    return !to || from.some((distance, place) => Math.abs(distance - (to[place] ?? 0)) > 2);
  });
  expect(askew).toEqual([]);
});

it.each([380, 190])('fits into %s pixels', async (width) => {
  await page.setViewportSize({ width: width + 48, height: 900 });
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('[data-specimen]')]
      .filter((specimen) => specimen.scrollWidth > specimen.clientWidth)
      .map((specimen) => specimen.getAttribute('data-specimen')),
  );
  await page.setViewportSize({ width: 1200, height: 900 });
  expect(tooWide).toEqual([]);
});

async function turn(direction: string): Promise<void> {
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);
}

/** From the side that reading begins at: each block's start and end within its specimen. */
function distances(of: Page): Promise<Record<string, number[]>> {
  return of.evaluate(() => {
    const found: Record<string, number[]> = {};
    const isRtl = document.documentElement.dir === 'rtl';
    for (const specimen of document.querySelectorAll('[data-specimen]')) {
      const box = specimen.getBoundingClientRect();
      const parts = specimen.querySelectorAll('button, .button, input, li, section, dl, svg');
      for (const [place, part] of [...parts].entries()) {
        if (part.closest('[dir=auto]')) continue;
        const { left, right } = part.getBoundingClientRect();
        found[`${specimen.getAttribute('data-specimen')} ${part.localName} ${place}`] = isRtl
          ? [box.right - right, box.right - left]
          : [left - box.left, right - box.left];
      }
    }
    return found;
  });
}

/** One line for each kind of element in each specimen. Sizes are the same in light and dark. */
function looks(of: Page, onlyColours: boolean): Promise<string> {
  return of.evaluate((isDark) => {
    const lines: string[] = [];
    for (const specimen of document.querySelectorAll('[data-specimen]')) {
      lines.push(`# ${specimen.getAttribute('data-specimen')}`);
      const seen = new Set<string>();
      for (const part of specimen.querySelectorAll('*')) {
        const style = getComputedStyle(part);
        const name = [part.localName, ...part.classList].join('.');
        const colours = `${style.color} ${style.backgroundColor}`;
        const line = (
          isDark
            ? [name, colours]
            : [
                name,
                colours,
                `${style.borderTopWidth} ${style.borderTopStyle}`,
                style.borderRadius,
                `${style.fontSize} ${style.fontWeight}`,
                style.padding,
                style.gap,
              ]
        ).join(' · ');
        if (!seen.has(line)) lines.push(line);
        seen.add(line);
      }
    }
    return `${lines.join('\n')}\n`;
  }, onlyColours);
}
