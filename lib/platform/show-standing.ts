/** Tells the reader of a tab how its work stands: in the toolbar, and by the badge. */

import type { Finding } from '../work/copy.ts';
import type { Standing } from '../work/standing.ts';
import { showOnPage } from './badge.ts';
import { messagesReady } from './language.ts';
import { showInToolbar } from './toolbar.ts';
import { words } from './words.ts';

export async function showStanding(
  tabId: number,
  standing: Standing,
  finding: Finding | undefined,
): Promise<void> {
  await messagesReady();
  const label = words(standing, finding);
  await Promise.all([showInToolbar(tabId, standing, label), showOnPage(tabId, standing, label)]);
}
