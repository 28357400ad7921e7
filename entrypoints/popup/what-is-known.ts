/** What is known already when the popup opens: asked for before anything is shown. */

import { currentTab } from '../../lib/platform/current-tab.ts';
import type { Database, FindingRow, TabRow } from '../../lib/store/db.ts';
import { findingFor } from '../../lib/store/findings.ts';
import { mainSighting } from '../../lib/visit/visits.ts';

export interface Known {
  /** Absent where the browser tells of no tab. */
  tabId?: number;
  host?: string;
  row?: TabRow;
  /** Of the page's main work. */
  finding?: FindingRow;
}

export async function whatIsKnown(db: Database): Promise<Known> {
  const [tab] = await Promise.all([currentTab(), db.open()]);
  if (tab?.id === undefined) return {};
  const row = await db.tabs.get(tab.id);
  const ids = mainSighting(row?.report)?.work.ids ?? [];
  const finding = ids.length > 0 ? await findingFor(db, ids) : undefined;
  return {
    tabId: tab.id,
    ...(tab.url?.startsWith('http') && { host: new URL(tab.url).hostname }),
    ...(row && { row }),
    ...(finding && { finding }),
  };
}
