/** Which sources may be asked: the reader's choice, and the hosts the browser lets us call. */

import { browser } from 'wxt/browser';
import { sourceKeys, sourceSettings } from '../settings.ts';

interface Askable {
  id: string;
  origins: string[];
}

let off: ReadonlySet<string> = new Set();
let granted: ReadonlySet<string> = new Set();

/** One function for all look-ups: those that would ask the same sources are shared. */
const permits = ({ id, origins }: Askable): boolean =>
  !off.has(id) && (granted.has('<all_urls>') || origins.every(isGranted));

function isGranted(origin: string): boolean {
  return granted.has(origin) || granted.has('https://*/*');
}

export async function readersChoice() {
  const [settings, keys, permissions] = await Promise.all([
    sourceSettings.getValue(),
    sourceKeys.getValue(),
    browser.permissions.getAll(),
  ]);
  off = new Set(settings.off);
  granted = new Set(permissions.origins);
  return { permits, keys };
}

/** Must be called from a click. */
export function askForHosts(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Whether the browser lets us call the host of that address. */
export function mayCall(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] });
}
