/** Finds a Chromium, and on Debian and Ubuntu installs one when there is none. */

import { hasApt, installWithApt } from '../setup/apt.ts';
import { findChromium, NoChromium } from './find.ts';

/** Path of the executable. Throws `NoChromium` with a message that says what to install. */
export function ensureChromium(): string {
  try {
    return findChromium();
  } catch (error) {
    if (!(error instanceof NoChromium) || process.env['CHROMIUM'] || !hasApt()) throw error;
    if (!installWithApt('chromium')) throw error;
    return findChromium();
  }
}
