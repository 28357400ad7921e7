/** The keyboard shortcuts that the browser keeps for us, and the place where readers change them. */

import { browser } from 'wxt/browser';

export interface Shortcut {
  name: string;
  /** What it does, in the reader's language; empty for opening the popup. */
  description: string;
  /** As the browser writes it, e.g. `Alt+Shift+A`; empty where none is set. */
  keys: string;
}

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Only the browser may change them, on a page of its own. */
export async function openShortcutPage(): Promise<void> {
  const commands: object = browser.commands;
  if (hasOwnPage(commands)) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Firefox, since 137. */
function hasOwnPage(commands: object): commands is { openShortcutSettings(): Promise<void> } {
  return 'openShortcutSettings' in commands;
}
