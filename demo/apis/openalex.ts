/** OpenAlex, https://docs.openalex.org: one work by its DOI, PubMed id or own id. */

import { html, json } from '../world/answer.ts';
import { findRecord, type ApiRecord } from '../world/find-record.ts';
import type { Api } from '../world/sites.ts';

const openalex: Api = {
  host: 'api.openalex.org',
  answer(url, works) {
    const id = decodeURIComponent(url.pathname.replace(/^\/works\//, '')).toLowerCase();
    const record = findRecord(works, 'openalex', (work) => idsOf(work).includes(id));
    if (!record) return notFound;
    const wanted = url.searchParams.get('select')?.split(',');
    return json(wanted ? pick(record, wanted) : record);
  },
};

export default openalex;

/** An unknown work is answered with a page, not with JSON. */
const notFound = html(
  '<!doctype html><html lang=en><title>404 Not Found</title><h1>Not Found</h1>',
  404,
);

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
