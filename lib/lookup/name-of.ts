/** What logs and caches call a work. Never the address of its page, which may hold a session or a name. */

import { filingId, type WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';

export function nameOf(work: Work): WorkId | undefined {
  return filingId(withoutAddresses(work));
}

export function withoutAddresses(work: Work): Work {
  return { ...work, ids: work.ids.filter((id) => !id.startsWith('url:')) };
}
