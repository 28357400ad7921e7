/** What can be said after `npm start --`. */

import { parseArgs } from 'node:util';

export interface StartOptions {
  live: boolean;
  headless: boolean;
  firefox: boolean;
  help: boolean;
}

export const help = `npm start                 a Chromium window with Copyleaf in a demo world; needs no network
npm start -- --live       the same window on the real web
npm start -- --headless   no window: plays the main journey and leaves pictures in .output/screens
npm start -- --firefox    the same in Firefox, also with --live or --headless`;

/** Throws a `TypeError` with a plain message when something else was said. */
export function readOptions(args: string[]): StartOptions {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: { live: flag, headless: flag, firefox: flag, help: { ...flag, short: 'h' } },
  });
  if (values.live && values.headless) {
    throw new TypeError('--headless plays a journey of the demo world; it has no --live.');
  }
  return values;
}
