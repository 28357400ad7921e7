/** DOAJ, the Directory of Open Access Journals. https://doaj.org/api/docs */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import { askableDoi } from '../dois.ts';
import { address, filledText, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const article = v.object({
  bibjson: v.object({
    identifier: v.array(v.object({ type: v.string(), id: text })),
    title: text,
    year,
    author: listOf(v.object({ name: filledText })),
    link: listOf(v.object({ type: v.string(), url: address, content_type: text })),
    journal: v.nullish(
      v.object({ title: text, publisher: text, license: listOf(v.object({ type: text })) }),
    ),
  }),
});

type Article = v.InferOutput<typeof article>['bibjson'];

const answerShape = v.object({ total: v.number(), results: v.optional(v.array(article), []) });

const doaj: Source = {
  id: 'doaj',
  name: 'DOAJ',
  stage: 2,
  origins: ['https://doaj.org/*'],
  pace: { requests: 2, perMs: 1000, atOnce: 1 },
  accepts: (work) => askableDoi(work) !== undefined,
  // Unpaywall and OpenAlex read the same directory: it stands in for them when neither answers.
  prospect: ({ asked }) => (asked.every(({ outcome }) => outcome === 'failed') ? 'good' : 'none'),
  async ask(work, http) {
    const query = encodeURIComponent(`doi:"${askableDoi(work)}"`);
    const url = `https://doaj.org/api/search/articles/${query}?pageSize=5`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const found = answer?.results.find(({ bibjson }) => sharesId(doisIn(bibjson), work));
    return found ? tell(found.bibjson) : null;
  },
};

export default doaj;

function doisIn({ identifier }: Article) {
  return identifier
    .filter(({ type }) => type.toLowerCase() === 'doi')
    .map(({ id }) => (id === undefined ? null : parseDoi(id)));
}

function tell({ title, year: published, author, link, journal }: Article): Answer {
  const place = link.find(({ type, url }) => type === 'fulltext' && url !== undefined);
  const isPdf = /pdf/iu.test(place?.content_type ?? '');
  const authors = author.map(({ name }) => name);
  return {
    copies: readableCopy({
      ...(isPdf ? { file: place?.url } : { page: place?.url }),
      licence: journal?.license[0]?.type,
      version: 'published',
      heldBy: 'publisher',
      holder: journal?.publisher,
      evidence: 'in an open access journal',
    }),
    about: known({
      title,
      year: published,
      container: journal?.title,
      publisher: journal?.publisher,
      authors,
    }),
  };
}
