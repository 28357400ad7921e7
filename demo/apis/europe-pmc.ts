/** Europe PMC, https://europepmc.org/RestfulWebService: a search, here by one id. */

import { json, nothingHere } from '../world/answer.ts';
import { findRecord, type ApiRecord } from '../world/find-record.ts';
import type { Api } from '../world/sites.ts';

const europePmc: Api = {
  host: 'www.ebi.ac.uk',
  answer(url, works) {
    if (url.pathname !== '/europepmc/webservices/rest/search') return nothingHere;
    const query = url.searchParams.get('query') ?? '';
    const record = findRecord(works, 'europe-pmc', (work) => asksFor(query, work));
    return json(searchAnswer(url, record ? [record] : []));
  },
};

export default europePmc;

/** Nothing found is an answer of the same shape, with a count of 0. */
function searchAnswer(url: URL, result: ApiRecord[]) {
  const asked = (name: string) => url.searchParams.get(name);
  return {
    version: '6.9',
    hitCount: result.length,
    request: {
      queryString: asked('query'),
      resultType: asked('resultType') ?? 'lite',
      cursorMark: '*',
      pageSize: Number(asked('pageSize') ?? 25),
      sort: '',
      synonym: false,
    },
    resultList: { result },
  };
}

/** `DOI:"10.1038/nature12373"`, `EXT_ID:23903748`, `PMCID:PMC4221854`, alone or with others. */
function asksFor(query: string, work: ApiRecord): boolean {
  const fields: Record<string, unknown> = {
    doi: work['doi'],
    ext_id: work['pmid'],
    pmcid: work['pmcid'],
  };
  return [...query.matchAll(/\b(doi|ext_id|pmcid):"?([^\s")]+)/gi)].some(([, field, value]) => {
    const ours = fields[field?.toLowerCase() ?? ''];
    return typeof ours === 'string' && ours.toLowerCase() === value?.toLowerCase();
  });
}
