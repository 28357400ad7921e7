/** Where this machine keeps a Firefox that is new enough. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** `strict_min_version` of the manifest (wxt.config.ts). */
const oldestFirefox = 153;

export class NoFirefox extends Error {
  override name = 'NoFirefox';
}

const whatToInstall = `No Firefox ${oldestFirefox} or newer was found on this machine.
Install Firefox or Firefox ESR, or set FIREFOX_PATH to the path of yours.`;

let found: string | undefined;

/** Path of the executable. Throws `NoFirefox` with a message that says what to install. */
export function findFirefox(): string {
  const set = process.env['FIREFOX_PATH'];
  if (set) {
    if (isNewEnough(set)) return set;
    throw new NoFirefox(
      `FIREFOX_PATH is set to ${set}, which is no Firefox ${oldestFirefox} or newer.`,
    );
  }
  found ??= [...onThePath(), ...usualPlaces()].find((path) => isNewEnough(path));
  if (found) return found;
  throw new NoFirefox(whatToInstall);
}

/** Asked, not assumed: on Ubuntu `firefox` may be a script that only speaks of a snap. */
function isNewEnough(path: string): boolean {
  if (!existsSync(path)) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(/Firefox (\d+)\./.exec(stdout ?? '')?.[1] ?? 0) >= oldestFirefox;
}

function onThePath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)'].map((root) =>
    join(process.env[root] ?? '', 'Mozilla Firefox', 'firefox.exe'),
  );
}
