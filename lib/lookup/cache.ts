/** Where findings are kept between look-ups. The extension keeps them in its database. */

import type { Finding } from '../work/copy.ts';
import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';

export interface FindingCache {
  /** What is kept for a work that has this id among its ids, fresh or not. */
  read(id: WorkId): Promise<KeptFinding | undefined>;
  keep(kept: KeptFinding): Promise<void>;
}

export interface KeptFinding {
  /** The work's filing id; `finding.work.ids` are the others it must be found under. */
  id: WorkId;
  finding: Finding;
  /** Milliseconds since 1970. */
  askedAt: number;
  /** Until then it is given again without asking. */
  freshUntil: number;
}

/** For programs without a database; forgets the oldest beyond `limit` works. */
export function memoryCache(limit = 1000): FindingCache {
  const kept = new Map<WorkId, KeptFinding>();
  const filedUnder = new Map<WorkId, WorkId>();
  const forget = (id: WorkId) => {
    const old = kept.get(id);
    kept.delete(id);
    for (const alias of old?.finding.work.ids ?? []) filedUnder.delete(representative(alias));
  };
  return {
    async read(id) {
      const filing = filedUnder.get(representative(id));
      return filing && kept.get(filing);
    },
    async keep(entry) {
      forget(entry.id);
      kept.set(entry.id, entry);
      for (const alias of [entry.id, ...entry.finding.work.ids])
        filedUnder.set(representative(alias), entry.id);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest) forget(oldest);
    },
  };
}
