/** Wikidata: source code and licence of a program known only by its site. https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service */

import * as v from 'valibot';
import { parseRepo } from '../../work/ids/repo.ts';
import type { Work } from '../../work/work.ts';
import { callingCard } from '../contact.ts';
import { address, text } from '../fields.ts';
import { known } from '../known.ts';
import { softwareLicence } from '../licence.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const row = v.object({
  item: v.object({ value: v.string() }),
  itemLabel: v.nullish(v.object({ value: text })),
  repo: v.nullish(v.object({ value: address })),
  spdx: v.nullish(v.object({ value: text })),
});

type Row = v.InferOutput<typeof row>;

const answerShape = v.object({ results: v.object({ bindings: v.array(row) }) });

const wikidata: Source = {
  id: 'wikidata',
  name: 'Wikidata',
  stage: 2,
  origins: ['https://query.wikidata.org/*'],
  pace: { requests: 2, perMs: 1000, atOnce: 2 },
  accepts: (work) => work.kind === 'software' && siteOf(work) !== undefined,
  prospect: ({ work }) => (work.ids.some((id) => /^(?:repo|pkg|swh):/u.test(id)) ? 'none' : 'good'),
  async ask(work, http) {
    const query = queryFor(siteOf(work) ?? '');
    const parameters = new URLSearchParams({ query, format: 'json' });
    const url = `https://query.wikidata.org/sparql?${parameters}`;
    const headers = { Accept: 'application/sparql-results+json', ...callingCard };
    const answer = await http.json(url, answerShape, { headers, missing: 'failure' });
    const rows = answer?.results.bindings ?? [];
    // Several programs of one vendor share a site: then it says nothing of this one.
    const items = new Set(rows.map(({ item }) => item.value));
    return items.size === 1 ? tell(rows) : null;
  },
};

export default wikidata;

/** Only a site's first page: deeper ones are about something on it. */
function siteOf({ ids }: Work): string | undefined {
  return ids
    .map((id) => /^url:https?:\/\/(?:www\.)?([\w.-]+)\/?$/u.exec(id)?.[1])
    .find((host) => host !== undefined);
}

/** P856 official website, P1324 source code repository, P275 licence, P2479 its SPDX id. */
function queryFor(host: string): string {
  const sites = ['https://', 'http://', 'https://www.', 'http://www.'].flatMap((start) => [
    `<${start}${host}>`,
    `<${start}${host}/>`,
  ]);
  return `SELECT ?item ?itemLabel ?repo ?spdx WHERE {
  VALUES ?site { ${sites.join(' ')} }
  ?item wdt:P856 ?site; wdt:P1324 ?repo.
  OPTIONAL { ?item wdt:P275 [ wdt:P2479 ?spdx ]. }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul". }
} LIMIT 10`;
}

function tell(rows: readonly Row[]): Answer {
  const [first] = rows;
  const page = first?.repo?.value;
  const licences = new Set(rows.map(({ spdx }) => softwareLicence(spdx?.value)));
  const repo = page === undefined ? null : parseRepo(page);
  return {
    copies: readableCopy({
      page,
      format: 'source',
      spdx: licences.size === 1 ? [...licences][0] : undefined,
      evidence: 'source code of the program with this site',
    }),
    about: known({ title: first?.itemLabel?.value }),
    ...(repo ? { alsoKnownAs: [repo] } : {}),
  };
}
