/** Wikidata: source code and licence of a program known only by its name. https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service */

import * as v from 'valibot';
import { parseRepo } from '../../work/ids/repo.ts';
import type { Work } from '../../work/work.ts';
import { callingCard } from '../contact.ts';
import { address, text } from '../fields.ts';
import { known } from '../known.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Answer, Source } from '../source.ts';

const row = v.object({
  site: v.nullish(v.object({ value: address })),
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
  // The name of a program that nobody else knows may be a secret of its makers.
  stage: 3,
  describes: true,
  origins: ['https://query.wikidata.org/*'],
  pace: { requests: 2, perMs: 1000, atOnce: 2 },
  accepts: (work) =>
    work.kind === 'software' &&
    programOf(work) !== undefined &&
    !work.ids.some((id) => /^(?:repo|pkg|swh):/u.test(id)),
  async ask(work, http) {
    const query = queryFor(programOf(work) ?? '');
    const parameters = new URLSearchParams({ query, format: 'json' });
    const url = `https://query.wikidata.org/sparql?${parameters}`;
    const headers = { Accept: 'application/sparql-results+json', ...callingCard };
    const answer = await http.json(url, answerShape, { headers, missing: 'failure' });
    const rows = answer?.results.bindings ?? [];
    // Several programs share a name: then it says nothing of this one.
    const items = new Set(rows.map(({ item }) => item.value));
    return items.size === 1 ? tell(rows, work) : null;
  },
};

export default wikidata;

/** The title without a slogan. Its page's address stays here. */
function programOf({ title }: Work): string | undefined {
  const [name = ''] = (title ?? '').split(/(?<!\s)\s+[-–—|:·]\s+|[:|]\s/u);
  return /^[^\p{C}"\\]{2,60}$/u.test(name.trim()) ? name.trim() : undefined;
}

/** P856 official website, P1324 source code repository, P275 licence, P2479 its SPDX id. */
function queryFor(name: string): string {
  return `SELECT ?item ?itemLabel ?repo ?spdx ?site WHERE {
  VALUES ?name { "${name}"@en "${name}"@mul }
  ?item rdfs:label ?name; wdt:P1324 ?repo.
  OPTIONAL { ?item wdt:P856 ?site. }
  OPTIONAL { ?item wdt:P275 [ wdt:P2479 ?spdx ]. }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul". }
} LIMIT 10`;
}

/** Namesakes are many: it is the program of the page only when its site is the page's. */
function isOn(rows: readonly Row[], { ids }: Work): boolean {
  const hosts = ids.filter((id) => id.startsWith('url:')).map((id) => hostOf(id.slice(4)));
  return rows.some(({ site }) => site?.value !== undefined && hosts.includes(hostOf(site.value)));
}

function hostOf(said: string): string | undefined {
  return URL.parse(said)?.hostname.replace(/^www\./u, '');
}

function tell(rows: readonly Row[], work: Work): Answer {
  const [first] = rows;
  const page = first?.repo?.value;
  const told = softwareCopy(
    { page, format: 'source', evidence: 'source code of the program with this name and site' },
    [...new Set(rows.map(({ spdx }) => spdx?.value))],
  );
  if (!isOn(rows, work)) {
    const unconfirmed = [...told.copies, ...(told.unconfirmed ?? [])].map((copy) => ({
      ...copy,
      evidence: 'source code of a program with this name',
    }));
    return { copies: [], ...known({ unconfirmed }) };
  }
  const repo = page === undefined ? null : parseRepo(page);
  return {
    ...told,
    about: known({ title: first?.itemLabel?.value }),
    ...(repo ? { alsoKnownAs: [repo] } : {}),
  };
}
