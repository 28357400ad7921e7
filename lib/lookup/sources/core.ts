/** CORE: the files of the world's repositories. https://api.core.ac.uk/docs/v3 */

import * as v from 'valibot';
import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { askableDoi } from '../dois.ts';
import { address, filledText, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { openAt, readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const output = v.object({
  id: v.number(),
  doi: text,
  arxivId: text,
  title: text,
  yearPublished: year,
  publisher: text,
  authors: listOf(v.object({ name: filledText })),
  downloadUrl: address,
  links: listOf(v.object({ type: text, url: address })),
});

type Output = v.InferOutput<typeof output>;

const answerShape = v.object({ totalHits: v.number(), results: v.array(output) });

const core: Source = {
  id: 'core',
  name: 'CORE',
  stage: 3,
  describes: true,
  origins: ['https://api.core.ac.uk/*'],
  // 100 a day and 10 a minute without a key.
  pace: { requests: 100, perMs: 86_400_000, atOnce: 1, burst: 8 },
  accepts: (work) => askableDoi(work) !== undefined,
  async ask(work, http) {
    const query = encodeURIComponent(`doi:"${askableDoi(work)}"`);
    const url = `https://api.core.ac.uk/v3/search/works/?q=${query}&limit=3`;
    const headers = http.key === undefined ? {} : { Authorization: `Bearer ${http.key}` };
    const answer = await http.json(url, answerShape, { headers, missing: 'failure' });
    const same = (answer?.results ?? []).filter(
      ({ doi }) => doi !== undefined && sharesId([parseDoi(doi)], work),
    );
    return same.length > 0 ? tell(same) : null;
  },
};

export default core;

function tell(found: readonly Output[]): Answer {
  const [first] = found;
  const arxiv = found.map(({ arxivId }) => (arxivId === undefined ? null : parseArxiv(arxivId)));
  const authors = first?.authors.map(({ name }) => name) ?? [];
  return {
    copies: found.flatMap(copyOf),
    about: known({
      title: first?.title,
      year: first?.yearPublished,
      publisher: first?.publisher?.replaceAll(/^'|'$/gu, ''),
      authors,
    }),
    alsoKnownAs: arxiv.filter((id) => id !== null),
  };
}

/** Without a download it is a record only: the fields that remain lead to its description. */
function copyOf({ downloadUrl, links }: Output) {
  const page = links.find(({ type }) => type === 'display')?.url;
  const isFile = /\.pdf(?:$|\?)|core\.ac\.uk\/download\//iu.test(downloadUrl ?? '');
  const heldBy = 'repository' as const;
  const evidence = openAt(heldBy);
  if (downloadUrl === undefined) return [];
  return isFile
    ? readableCopy({ file: downloadUrl, page, heldBy, evidence })
    : readableCopy({ page: downloadUrl, heldBy, evidence });
}
