/** The toolbar icon of a tab: shape and words for how its work stands. */

import type { Standing } from '../work/standing.ts';
import { toolbarButton } from './toolbar-button.ts';

const sizes = [16, 32] as const;

/** The paths `scripts/icons.mjs` draws to. */
function iconPaths(standing: Standing): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `/icons/${standing}-${size}.png`]));
}

export async function showInToolbar(
  tabId: number,
  standing: Standing,
  title: string,
): Promise<void> {
  try {
    await toolbarButton.setIcon({ tabId, path: iconPaths(standing) });
    await toolbarButton.setTitle({ tabId, title });
  } catch (error) {
    if (!isTabGone(error)) throw error;
  }
}

function isTabGone(error: unknown): boolean {
  return error instanceof Error && /no tab with id|invalid tab id/i.test(error.message);
}
