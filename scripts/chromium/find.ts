/** Where this machine keeps a Chromium, or a Google Chrome. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

export class NoChromium extends Error {
  override name = 'NoChromium';
}

const whatToInstall = `No Chromium was found on this machine.
Install Chromium or Google Chrome, or let \`npx playwright-core install chromium\` fetch one, or set CHROMIUM to the path of yours.`;

/** Path of the executable. Throws `NoChromium` with a message that says what to install. */
export function findChromium(): string {
  const set = process.env['CHROMIUM'];
  if (set) {
    if (existsSync(set)) return set;
    throw new NoChromium(`CHROMIUM is set to ${set}, and there is no such file.`);
  }
  const found = [...onThePath(), ...usualPlaces(), playwright.executablePath()].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new NoChromium(whatToInstall);
}

function onThePath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'];
  return ['Chromium', 'Google\\Chrome'].flatMap((name) =>
    roots.map((root) => join(process.env[root] ?? '', name, 'Application', 'chrome.exe')),
  );
}
