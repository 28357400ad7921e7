/** What a page view sets in motion: remember what was seen, look it up, show how it stands. */

import type { Wishes } from '../messaging/protocol.ts';
import { findingFor, showProgress } from '../store/findings.ts';
import type { Database } from '../store/db.ts';
import type { Finding } from '../work/copy.ts';
import { representative } from '../work/equivalence.ts';
import { filingId } from '../work/work-id.ts';
import type { PageReport, Sighting, Work } from '../work/work.ts';
import { standingOf, type Standing } from '../work/standing.ts';

interface LookOptions extends Wishes {
  signal: AbortSignal;
}

export interface VisitDeps {
  db: Database;
  /** Shared between tabs: one running look-up serves all who ask for the same work. */
  lookup(work: Work, options: LookOptions): AsyncIterable<Finding>;
  /** Tells the toolbar and the badge of that tab. */
  show(tabId: number, standing: Standing, finding: Finding | undefined): Promise<void>;
  now(): number;
}

export interface Visits {
  /** Resolves when nothing more will be learnt, or the reader left. */
  seen(tabId: number, report: PageReport): Promise<void>;
  left(tabId: number): Promise<void>;
  /** For the popup, which may look up a work that is on no page. */
  lookUp(work: Work, wishes?: Wishes): Promise<void>;
}

/** The work a page is about: the surest sighting that is not merely listed. */
export function mainSighting(report: PageReport | undefined): Sighting | undefined {
  return report?.sightings.find((sighting) => sighting.role === 'main');
}

export function createVisits({ db, lookup, show, now }: VisitDeps): Visits {
  // Lost when the browser stops us: the page's unanswered call then starts it all again.
  const running = new Map<number, AbortController>();

  async function follow(
    work: Work,
    options: LookOptions,
    learnt: (finding: Finding) => Promise<void> = async () => {},
  ): Promise<void> {
    const askedAt = now();
    for await (const finding of lookup(work, options)) {
      if (options.signal.aborted) return;
      await showProgress(db, finding, askedAt);
      await learnt(finding);
    }
  }

  return {
    async seen(tabId, report) {
      running.get(tabId)?.abort();
      const visit = new AbortController();
      running.set(tabId, visit);
      await db.tabs.put({ tabId, report, seenAt: now() });
      await db.inTabs.delete(tabId);
      const main = mainSighting(report);
      const kept = main && (await findingFor(db, main.work.ids));
      if (visit.signal.aborted) return;
      if (!main) return show(tabId, 'nothing', undefined);
      if (!kept?.finding.complete)
        await show(tabId, standingOf(report.access, undefined), undefined);
      await follow(main.work, { signal: visit.signal }, (finding) =>
        show(tabId, standingOf(report.access, finding), finding),
      );
      if (running.get(tabId) === visit) running.delete(tabId);
    },

    async left(tabId) {
      running.get(tabId)?.abort();
      running.delete(tabId);
      const main = mainSighting((await db.tabs.get(tabId))?.report);
      const filedUnder = main && filingId(main.work);
      // A work that has only its page's address is forgotten with the page.
      if (filedUnder?.startsWith('url:')) await db.findings.delete(filedUnder);
      await Promise.all([db.tabs.delete(tabId), db.inTabs.delete(tabId)]);
    },

    async lookUp(work, wishes) {
      await follow(work, { ...wishes, signal: new AbortController().signal });
      const tabs = await db.tabs.toArray();
      const row = await findingFor(db, work.ids);
      for (const tab of tabs) {
        const main = mainSighting(tab.report);
        if (!row || !main?.work.ids.some((id) => row.aliases.includes(representative(id))))
          continue;
        await show(tab.tabId, standingOf(tab.report.access, row.finding), row.finding);
      }
    },
  };
}
