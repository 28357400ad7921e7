/** Kept answers for the look-up. Apart from what reads them: the popup needs nothing of the library. */

import type { FindingCache } from '../lookup/cache.ts';
import type { Database } from './db.ts';
import { aliasesOf, findingFor } from './findings.ts';
import { refreshWork } from './works.ts';

export function findingCache(db: Database): FindingCache {
  return {
    async read(id) {
      const row = await findingFor(db, [id]);
      return row?.finding.complete ? row : undefined;
    },
    async keep(kept) {
      await db.findings.put({ ...kept, aliases: aliasesOf(kept.finding) });
      await refreshWork(db, kept.finding, kept.askedAt);
    },
  };
}
