/** Software Heritage, the universal archive of source code. https://archive.softwareheritage.org/api/ */

import * as v from 'valibot';
import { parseSwh } from '../../work/ids/swh.ts';
import { idOf } from '../../work/work-id.ts';
import { address, text } from '../fields.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Answer, Http, Source } from '../source.ts';

const visit = v.object({ origin: v.string(), date: v.string(), snapshot: text });
const resolved = v.object({ browse_url: address, object_type: v.string() });

const api = 'https://archive.softwareheritage.org/api/1';

const softwareHeritage: Source = {
  id: 'software-heritage',
  name: 'Software Heritage',
  stage: 1,
  describes: true,
  origins: ['https://archive.softwareheritage.org/*'],
  // 120 an hour without an account.
  pace: { requests: 120, perMs: 3_600_000, atOnce: 2 },
  accepts: (work) => (idOf(work, 'swh') ?? idOf(work, 'repo')) !== undefined,
  async ask(work, http) {
    const swhid = idOf(work, 'swh');
    const origin = idOf(work, 'repo');
    if (swhid !== undefined) return askForObject(`swh:${swhid}`, http);
    return origin === undefined ? null : askForOrigin(origin, http);
  },
};

export default softwareHeritage;

async function askForObject(swhid: string, http: Http): Promise<Answer | null> {
  const found = await http.json(`${api}/resolve/${swhid}/`, resolved);
  const page = found?.browse_url;
  return found && copyAt(page, 'archived there for good');
}

/** Origins are filed by their exact address. */
async function askForOrigin(origin: string, http: Http): Promise<Answer | null> {
  const latest = `${api}/origin/${origin}/visit/latest/?require_snapshot=true`;
  const found = await http.json(latest, visit);
  if (!found) return null;
  const snapshot = found.snapshot === undefined ? null : parseSwh(`swh:1:snp:${found.snapshot}`);
  if (!snapshot) return { copies: [] };
  const page = `https://archive.softwareheritage.org/browse/origin/directory/?origin_url=${encodeURIComponent(origin)}`;
  return {
    ...copyAt(page, `archived there on ${found.date.slice(0, 10)}`),
    alsoKnownAs: [snapshot],
  };
}

/** All public code is archived, whatever its licence. */
function copyAt(page: string | undefined, evidence: string) {
  return softwareCopy({ page, format: 'source', heldBy: 'repository', evidence }, []);
}
