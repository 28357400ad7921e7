/** Finds a Firefox, and on Debian and Ubuntu installs one when there is none, or none that will do. */

import { hasApt, installWithApt } from '../setup/apt.ts';
import { findFirefox, NoFirefox } from './find.ts';

/** Path of the executable. Throws `NoFirefox` with a message that says what to install. */
export function ensureFirefox(): string {
  try {
    return findFirefox();
  } catch (error) {
    if (!(error instanceof NoFirefox) || process.env['FIREFOX_PATH'] || !hasApt()) throw error;
    if (!installWithApt('firefox-esr')) throw error;
    return findFirefox();
  }
}
