/** Draws the toolbar icons from the interface's own shapes: `npm run icons`, after changing them. */

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';

const root = new URL('../', import.meta.url);
const folder = new URL('public/icons/', root);
const sizes = [16, 32, 48, 128];
/** Middle tones that stand on light and on dark toolbars. */
const colours = {
  nothing: '#8b938e',
  looking: '#7b8791',
  open: '#23915b',
  free: '#23915b',
  borrow: '#b97a00',
  yours: '#8a6cc0',
  closed: '#7b8791',
  unsure: '#7b8791',
};

const { module } = await runnerImport(fileURLToPath(new URL('components/state-shapes.ts', root)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await mkdir(folder, { recursive: true });
for (const [standing, shapes] of Object.entries(module.stateShapes)) {
  for (const size of standing === 'open' ? sizes : sizes.slice(0, 2)) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}</style>${drawing(shapes, colours[standing], size)}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${standing}-${size}.png`, folder), png);
  }
}
await browser.close();

function drawing(shapes, colour, size) {
  const width = size < 24 ? 2.4 : 1.9;
  const paths = shapes.map(({ d, paint }) => {
    const ink = paint.startsWith('cut') ? '#fff' : colour;
    return paint.endsWith('line')
      ? `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
      : `<path d="${d}" fill="${ink}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="1 1 23.5 23.5" style="display:block">${paths.join('')}</svg>`;
}
