/**
 * OpenAlex, https://docs.openalex.org: one work by its DOI, PubMed id or own id; a list by own ids.
 * Which works are related is made up here: the real relations lead out of this small world.
 */

import { html, json } from '../world/answer.ts';
import { findRecord, type ApiRecord } from '../world/find-record.ts';
import type { Api } from '../world/sites.ts';
import type { DemoWork } from '../world/works.ts';

const openalex: Api = {
  host: 'api.openalex.org',
  answer(url, works) {
    const wanted = url.searchParams.get('select')?.split(',');
    const filter = url.searchParams.get('filter');
    if (url.pathname === '/works' && filter) {
      const results = recordsIn(works, filter);
      return json({ results: wanted ? results.map((one) => pick(one, wanted)) : results });
    }
    const id = decodeURIComponent(url.pathname.replace(/^\/works\//, '')).toLowerCase();
    const record = findRecord(works, 'openalex', (work) => idsOf(work).includes(id));
    if (!record) return notFound;
    return json(wanted ? pick(record, wanted) : record);
  },
};

export default openalex;

/** An unknown work is answered with a page, not with JSON. */
const notFound = html(
  '<!doctype html><html lang=en><title>404 Not Found</title><h1>Not Found</h1>',
  404,
);

/** `openalex:W1|W2,is_oa:true` */
function recordsIn(works: DemoWork[], filter: string): ApiRecord[] {
  const ids = /openalex:([^,]+)/.exec(filter)?.[1]?.toLowerCase().split('|') ?? [];
  const mustBeOpen = /\bis_oa:true\b/.test(filter);
  return works
    .flatMap((work) => work.records('openalex') as ApiRecord[])
    .filter((record) => idsOf(record).some((id) => ids.includes(id)))
    .filter((record) => !mustBeOpen || (record['open_access'] as { is_oa: boolean }).is_oa);
}

/** All spellings of a work's ids that the API understands. */
function idsOf(work: ApiRecord): string[] {
  const addresses = Object.values(work['ids'] as Record<string, string>).map((address) =>
    address.toLowerCase(),
  );
  return addresses.flatMap((address) => [
    address,
    address.replace('https://doi.org/', 'doi:'),
    address.replace('https://pubmed.ncbi.nlm.nih.gov/', 'pmid:'),
    address.replace('https://openalex.org/', ''),
  ]);
}

function pick(record: ApiRecord, wanted: string[]): ApiRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => wanted.includes(key)));
}
