/** dblp: computer science, with the publishers' own word on access. https://dblp.org/faq/How+to+use+the+dblp+search+API.html */

import * as v from 'valibot';
import { doiAddress, parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { askableDoi } from '../dois.ts';
import { address, filledText, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { likeness, sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const person = v.pipe(
  v.union([v.string(), v.object({ text: v.string() })]),
  v.transform((said) => (typeof said === 'string' ? said : said.text).replace(/ \d{4}$/u, '')),
);

/** dblp writes one as itself and several as a list. */
function oneOrMore<S extends v.GenericSchema>(item: S) {
  return v.fallback(
    v.pipe(
      v.union([v.array(item), item]),
      v.transform((said) => [said].flat()),
    ),
    [],
  );
}

const hit = v.object({
  info: v.object({
    title: filledText,
    authors: v.nullish(v.object({ author: oneOrMore(person) })),
    venue: text,
    year,
    access: text,
    doi: text,
    ee: v.nullish(oneOrMore(v.string()), []),
  }),
});

type Info = v.InferOutput<typeof hit>['info'];

const answerShape = v.object({
  result: v.object({ hits: v.object({ '@total': v.string(), hit: v.nullish(v.array(hit), []) }) }),
});

const dblp: Source = {
  id: 'dblp',
  name: 'dblp',
  stage: 3,
  describes: true,
  origins: ['https://dblp.org/*'],
  pace: { requests: 1, perMs: 1000, atOnce: 1 },
  accepts: (work) => work.kind === 'paper' && work.title !== undefined,
  async ask(work, http) {
    const parameters = new URLSearchParams({ q: work.title ?? '', format: 'json', h: '5' });
    const url = `https://dblp.org/search/publ/api?${parameters}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const found = answer?.result.hits.hit.find(({ info }) => isSame(info, work));
    return found ? tell(found.info) : null;
  },
};

export default dblp;

function isSame(info: Info, work: Work): boolean {
  const doi = info.doi === undefined ? null : parseDoi(info.doi);
  if (doi && askableDoi(work) !== undefined) return sharesId([doi], work);
  const authors = (info.authors?.author ?? []).map(String);
  return likeness({ title: info.title, authors, year: info.year }, work) === 'same';
}

function tell(info: Info): Answer {
  const doi = info.doi === undefined ? null : parseDoi(info.doi);
  // The mark speaks of the publisher's own address, the first one; others may be anything.
  const page = info.access === 'open' ? v.parse(address, info.ee?.[0]) : undefined;
  return {
    copies: readableCopy({
      page: page ?? (info.access === 'open' && doi ? doiAddress(doi) : undefined),
      version: 'published',
      heldBy: 'publisher',
      holder: info.venue,
      evidence: 'marked as open there',
    }),
    about: known({ title: info.title.replace(/\.$/u, ''), year: info.year, container: info.venue }),
    ...(doi ? { alsoKnownAs: [doi] } : {}),
  };
}
