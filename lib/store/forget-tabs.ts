import type { Database } from './db.ts';

/** When the browser starts, its tabs have other numbers. */
export async function forgetTabs(db: Database): Promise<void> {
  await Promise.all([db.tabs.clear(), db.inTabs.clear()]);
}
