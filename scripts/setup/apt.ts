/** Installs a package of Debian or Ubuntu, where that needs no password. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function hasApt(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

let isUpdated = false;

/** Whether it is there now. What went wrong stands on the terminal. */
export function installWithApt(name: string): boolean {
  console.log(`Installing ${name} with apt-get …`);
  // Without the update, an old package list asks for files that are no longer there.
  isUpdated ||= aptGet('update');
  return aptGet('install', '-y', '--no-install-recommends', name);
}

/** Mirrors are busy now and then, and so is the lock of another installation. */
const patience = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

function aptGet(...args: string[]): boolean {
  const command = ['apt-get', ...patience, ...args];
  const [tool = '', ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const tryOnce = () =>
    spawnSync(tool, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return tryOnce() || tryOnce();
}
