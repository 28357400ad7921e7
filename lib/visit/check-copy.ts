/** Looks whether the best copy is really there, once a day, and keeps what was seen. */

import type { Verdict } from '../lookup/confirm.ts';
import type { Database } from '../store/db.ts';
import { logRequest } from '../store/request-log.ts';
import type { Copy } from '../work/copy.ts';
import type { WorkId } from '../work/work-id.ts';

export interface CheckDeps {
  db: Database;
  /** Whether the browser lets us call that host; without it every answer would be unclear. */
  mayCall(address: string): Promise<boolean>;
  confirm(copy: Copy): Promise<Verdict>;
  now(): number;
}

const freshMs = 24 * 60 * 60 * 1000;

export async function checkCopy(
  copy: Copy,
  identifier: WorkId | '',
  { db, mayCall, confirm, now }: CheckDeps,
): Promise<void> {
  const before = await db.checks.get(copy.url);
  if (before && now() - before.at < freshMs) return;
  if (!(await mayCall(copy.url))) return;
  const { host } = new URL(copy.url);
  await logRequest(db, { at: now(), host, source: 'check', identifier });
  await db.checks.put({ url: copy.url, ...(await confirm(copy)) });
}
