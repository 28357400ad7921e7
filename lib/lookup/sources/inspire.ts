/** INSPIRE: high energy physics, with the arXiv number of nearly every paper. https://github.com/inspirehep/rest-api-doc */

import * as v from 'valibot';
import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { askableDoi, doiPath } from '../dois.ts';
import { address, filledText, flag, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const record = v.object({
  metadata: v.object({
    titles: listOf(v.object({ title: filledText })),
    dois: listOf(v.object({ value: v.string() })),
    arxiv_eprints: listOf(v.object({ value: v.string() })),
    documents: listOf(v.object({ url: address, fulltext: flag, hidden: flag })),
    publication_info: listOf(v.object({ year, journal_title: text })),
  }),
});

type Metadata = v.InferOutput<typeof record>['metadata'];

/** Journals in which nearly every paper is on arXiv, too. */
const physics =
  /^10\.(?:1103\/phys(?:revd|revc|revlett)|1007\/jhep|1140\/epjc|1093\/ptep|1088\/(?:1475-7516|1126-6708)|1016\/j\.(?:physletb|nuclphysb|astropartphys))/u;

const inspire: Source = {
  id: 'inspire',
  name: 'INSPIRE',
  stage: 2,
  describes: true,
  origins: ['https://inspirehep.net/*'],
  // 15 in 5 seconds; calls beyond that count, too.
  pace: { requests: 15, perMs: 5000, atOnce: 2 },
  accepts: (work) => askableDoi(work) !== undefined,
  prospect: ({ work }) => (physics.test(askableDoi(work) ?? '') ? 'good' : 'none'),
  async ask(work, http) {
    const doi = askableDoi(work);
    if (doi === undefined) return null;
    const fields = 'titles,dois,arxiv_eprints,documents,publication_info';
    const url = `https://inspirehep.net/api/doi/${doiPath(doi)}?fields=${fields}`;
    const answer = await http.json(url, record);
    return answer && isAbout(answer.metadata, work) ? tell(answer.metadata) : null;
  },
};

export default inspire;

function isAbout({ dois }: Metadata, work: Work): boolean {
  return sharesId(
    dois.map(({ value }) => parseDoi(value)),
    work,
  );
}

function tell({
  titles,
  arxiv_eprints: eprints,
  documents,
  publication_info: info,
}: Metadata): Answer {
  const arxiv = eprints.map(({ value }) => parseArxiv(value)).filter((id) => id !== null);
  return {
    copies: documents
      .filter(({ fulltext, hidden }) => fulltext && !hidden)
      .flatMap(({ url }) =>
        readableCopy({ file: url, heldBy: 'repository', evidence: 'its full text is held there' }),
      ),
    about: known({
      title: titles[0]?.title,
      year: info[0]?.year,
      container: info[0]?.journal_title,
    }),
    ...(arxiv.length > 0 ? { alsoKnownAs: arxiv.slice(0, 1) } : {}),
  };
}
