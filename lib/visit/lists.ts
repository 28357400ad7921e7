/** Looks up the works that a page lists, a few at a time, because the reader asked for it. */

import type { Database, TabRow } from '../store/db.ts';
import { showProgress } from '../store/findings.ts';
import { anyoneMayRead, type Copy, type Finding } from '../work/copy.ts';
import { representative } from '../work/equivalence.ts';
import { standingOf, type Standing } from '../work/standing.ts';
import type { AccessVerdict, Work } from '../work/work.ts';
import { mainSighting } from './visits.ts';

/** How one of the listed works stands, for the mark beside it. */
export interface Mark {
  /** Place of the work among those that the page named. */
  index: number;
  standing: Standing;
  /** The best copy that anyone may read. */
  copy?: Copy;
}

export interface ListDeps {
  db: Database;
  lookup(work: Work, options: { signal: AbortSignal }): AsyncIterable<Finding>;
  now(): number;
  show(tabId: number, mark: Mark): Promise<void>;
}

export interface Lists {
  /** Resolves when all have been looked up, or the reader left. Safe to repeat: answers are kept. */
  seen(tabId: number, works: Work[]): Promise<void>;
  left(tabId: number): Promise<void>;
}

/** Whoever reads more on one page than this can look again after deleting some. */
const most = 250;
/** Sources have a pace of their own; this leaves room for the page the reader goes to next. */
const atOnce = 2;
const unknownAccess: AccessVerdict = { state: 'unknown', reasons: [] };

export function createLists({ db, lookup, now, show }: ListDeps): Lists {
  // Lost when the browser stops us: the page's unanswered call then starts it all again.
  const running = new Map<number, AbortController>();

  async function lookUp(tabId: number, index: number, work: Work, signal: AbortSignal) {
    const askedAt = now();
    await show(tabId, { index, standing: 'looking' });
    let last: Finding | undefined;
    for await (const finding of lookup(work, { signal })) {
      if (signal.aborted) return;
      await showProgress(db, finding, askedAt);
      last = finding;
    }
    const copy = last?.copies.find(anyoneMayRead);
    const standing = standingOf(unknownAccess, last);
    await show(tabId, { index, standing, ...(copy && { copy }) });
    await db.lists
      .where('tabId')
      .equals(tabId)
      .modify((row) => void (row.done += 1));
  }

  return {
    async seen(tabId, works) {
      running.get(tabId)?.abort();
      const visit = new AbortController();
      running.set(tabId, visit);
      const others = [...works.entries()].filter(withoutOwn(await db.tabs.get(tabId)));
      const chosen = others.slice(0, most);
      await db.lists.put({
        tabId,
        works: chosen.map(([, work]) => work),
        leftOut: others.length - chosen.length,
        done: 0,
      });
      const queue = chosen.values();
      const worker = async (): Promise<void> => {
        for (const [index, work] of queue) {
          if (visit.signal.aborted) return;
          await lookUp(tabId, index, work, visit.signal);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      if (running.get(tabId) === visit) running.delete(tabId);
    },

    async left(tabId) {
      running.get(tabId)?.abort();
      running.delete(tabId);
      await db.lists.delete(tabId);
    },
  };
}

/** Links to the page's own work are everywhere on it. */
function withoutOwn(tab: TabRow | undefined): (entry: [number, Work]) => boolean {
  const own = new Set(mainSighting(tab?.report)?.work.ids.map(representative));
  return ([, work]) => !work.ids.some((id) => own.has(representative(id)));
}
