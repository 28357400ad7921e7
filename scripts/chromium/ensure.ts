/** Finds a Chromium that runs, and on Debian and Ubuntu installs one when there is none. */

import { spawnSync } from 'node:child_process';
import { hasApt, installWithApt } from '../setup/apt.ts';
import { findChromium, NoChromium } from './find.ts';

/** Path of the executable. Throws `NoChromium` with a message that says what to install. */
export function ensureChromium(): string {
  try {
    return runningChromium();
  } catch (error) {
    if (!(error instanceof NoChromium) || process.env['CHROMIUM'] || !hasApt()) throw error;
    if (!installWithApt('chromium')) throw error;
    return runningChromium();
  }
}

/** Asked, not assumed: on Ubuntu `chromium-browser` may be a script that only speaks of a snap. */
function runningChromium(): string {
  const path = findChromium();
  // On Windows the question would open a window.
  if (process.platform === 'win32') return path;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  if (/chrom/i.test(stdout ?? '')) return path;
  throw new NoChromium(`${path} is there, but does not run.`);
}
