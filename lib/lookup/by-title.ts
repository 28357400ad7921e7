/**
 * Works that a typed title may mean, as Crossref ranks them. The reader chooses: a title alone
 * never makes a copy open. https://api.crossref.org/swagger-ui/index.html (query.bibliographic)
 */

import * as v from 'valibot';
import type { FailureReason } from '../work/errors.ts';
import { parseDoi } from '../work/ids/doi.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';
import { askOnce } from './ask-once.ts';
import { contact } from './contact.ts';
import { record, type CrossrefRecord } from './crossref/record.ts';
import type { LookupEnv } from './env.ts';
import { known } from './known.ts';

const answer = v.object({ message: v.object({ items: v.array(v.unknown()) }) });
const most = 5;
const longest = 300;

export async function findByTitle(
  title: string,
  env: LookupEnv,
): Promise<{ works: Work[] } | { failed: FailureReason }> {
  const asked = title.trim().slice(0, longest);
  const question = {
    id: 'crossref',
    origins: ['https://api.crossref.org/*'],
    pace: { requests: 5, perMs: 1000, atOnce: 1 },
    identifier: asked,
    requests: 1,
  };
  return askOnce(question, env, async (http) => {
    const query = new URLSearchParams({
      'query.bibliographic': asked,
      rows: String(most),
      mailto: contact,
    });
    const found = await http.json(`https://api.crossref.org/works?${query}`, answer, {
      missing: 'failure',
    });
    return { works: (found?.message.items ?? []).flatMap(toWork) };
  });
}

/** One record that makes no sense does not hide the others. */
function toWork(item: unknown): Work[] {
  const parsed = v.safeParse(record, item);
  const doi = parsed.success ? parseDoi(parsed.output.DOI) : null;
  return parsed.success && doi ? [described(parsed.output, doi)] : [];
}

function described(
  { title, author, issued, publisher, ...rest }: CrossrefRecord,
  doi: WorkId,
): Work {
  return {
    kind: 'paper',
    ids: [doi],
    ...known({
      title: title[0],
      authors: author,
      year: issued,
      container: rest['container-title'][0],
      publisher,
    }),
  };
}
