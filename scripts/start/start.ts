/** From built extension to open window: what `npm start` does. */

import { startWorld } from '../../demo/world/world.ts';
import { build } from '../build.ts';
import { ensureChromium } from '../chromium/ensure.ts';
import { NoChromium } from '../chromium/find.ts';
import { ensureFirefox } from '../firefox/ensure.ts';
import { NoFirefox } from '../firefox/find.ts';
import { openFirefoxWindow } from './firefox-window.ts';
import { help, readOptions, type StartOptions } from './options.ts';
import { playInFirefox } from './play-in-firefox.ts';
import { playJourney } from './play-journey.ts';
import { openWindow } from './window.ts';

/** Gives the exit code. */
export async function start(args: string[]): Promise<number> {
  try {
    return await startWith(readOptions(args));
  } catch (error) {
    const expected = [TypeError, NoChromium, NoFirefox].some((kind) => error instanceof kind);
    console.error(expected && error instanceof Error ? error.message : error);
    return 1;
  }
}

async function startWith({ help: wantsHelp, firefox, live, headless }: StartOptions) {
  if (wantsHelp) return say(help, 0);
  if (!headless && !hasDisplay()) {
    return say(
      'There is no display here to open a window on. `npm start -- --headless` plays the main journey without one.',
      1,
    );
  }
  if (firefox) ensureFirefox();
  else ensureChromium();
  const { ok, output } = await build('shipped', firefox ? 'firefox' : 'chrome');
  if (!ok) return say(output, 1);
  if (headless) return firefox ? playInFirefox() : playJourney();
  const open = firefox ? openFirefoxWindow : openWindow;

  if (live) {
    console.log('Copyleaf is on the real web. Close the window or press Ctrl-C to end.');
    await open({ page: 'https://doi.org/10.1038/nature12373' });
    return 0;
  }
  const world = await startWorld();
  console.log('Copyleaf is in its demo world. Close the window or press Ctrl-C to end.');
  try {
    await open({ world, page: world.startPage });
    return 0;
  } finally {
    await world.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function say(words: string, exitCode: number): number {
  (exitCode === 0 ? console.log : console.error)(words);
  return exitCode;
}
