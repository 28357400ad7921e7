/** Crossref, https://api.crossref.org: a search by title. It knows the works that OpenAlex knows. */

import { json, nothingHere } from '../world/answer.ts';
import type { ApiRecord } from '../world/find-record.ts';
import type { Api } from '../world/sites.ts';

const crossref: Api = {
  host: 'api.crossref.org',
  answer(url, works) {
    const query = url.searchParams.get('query.bibliographic')?.toLowerCase();
    if (url.pathname !== '/works' || query === undefined) return nothingHere;
    const items = works
      .flatMap((work) => work.records('openalex') as ApiRecord[])
      .filter(({ title }) => sharesWords(String(title), query))
      .map(item);
    return json({
      status: 'ok',
      'message-type': 'work-list',
      message: { 'total-results': items.length, items },
    });
  },
};

export default crossref;

/** Like the real one it is generous: half of the words will do. */
function sharesWords(title: string, query: string): boolean {
  const words = query.split(/\W+/).filter((word) => word.length > 3);
  const shared = words.filter((word) => title.toLowerCase().includes(word));
  return shared.length > 0 && shared.length * 2 >= words.length;
}

function item({ doi, title, publication_year: year }: ApiRecord) {
  return {
    DOI: String(doi).replace('https://doi.org/', ''),
    title: [title],
    issued: { 'date-parts': [[year]] },
  };
}
