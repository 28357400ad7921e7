/** Finds a Chromium, and on Debian and Ubuntu installs one when there is none. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, NoChromium } from './find.ts';

/** Path of the executable. Throws `NoChromium` with a message that says what to install. */
export function ensureChromium(): string {
  try {
    return findChromium();
  } catch (error) {
    if (!(error instanceof NoChromium) || process.env['CHROMIUM'] || !hasApt()) throw error;
    console.log('Installing Chromium with apt-get …');
    if (!installWithApt()) throw error;
    return findChromium();
  }
}

function hasApt(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

/** Only where it needs no password. */
function installWithApt(): boolean {
  const isRoot = process.getuid?.() === 0;
  const run = (...args: string[]) => {
    const command = ['apt-get', ...args];
    const [tool = '', ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(tool, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  // Without the update, an old package list asks for files that are no longer there.
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium');
}
