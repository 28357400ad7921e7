/** bioRxiv and medRxiv: versions, licences and the article a preprint became. https://api.biorxiv.org */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { doiPath } from '../dois.ts';
import { text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const preprint = v.object({
  doi: v.string(),
  version: v.pipe(v.string(), v.digits()),
  server: text,
  license: text,
  title: text,
  authors: text,
  date: year,
  type: text,
  published: text,
});

type Preprint = v.InferOutput<typeof preprint>;

/** One entry per version; none when the server does not have the preprint. */
const answerShape = v.object({ collection: v.array(preprint) });

const biorxiv: Source = {
  id: 'biorxiv',
  name: 'bioRxiv',
  stage: 2,
  origins: ['https://api.biorxiv.org/*'],
  accepts: (work) => doiFor(work) !== undefined,
  async ask(work, http) {
    const doi = doiFor(work);
    if (doi === undefined) return null;
    for (const server of serversFor(doi)) {
      const url = `https://api.biorxiv.org/details/${server}/${doiPath(doi)}/na/json`;
      // The interface answers 200 with an empty list for what it does not have.
      const answer = await http.json(url, answerShape, { missing: 'failure' });
      const latest = answer?.collection.findLast((entry) => entry.doi.toLowerCase() === doi);
      if (latest) return tell(latest, server);
    }
    return null;
  },
};

export default biorxiv;

/** Some 10.1101 DOIs are journals of the same press; preprints end in five digits or more. */
function doiFor({ ids }: Work): string | undefined {
  const [, doi] =
    ids
      .map((id) =>
        /^doi:(10\.(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{5,})(?:v\d+)?$/u.exec(id),
      )
      .find((match) => match !== null) ?? [];
  return doi;
}

/** Numbers of medRxiv have eight digits, those of bioRxiv six. */
function serversFor(doi: string): string[] {
  return /\d{8}$/u.test(doi) ? ['medrxiv', 'biorxiv'] : ['biorxiv', 'medrxiv'];
}

function tell(latest: Preprint, server: string): Answer {
  const isWithdrawn = /withdrawn/iu.test(latest.type ?? '');
  const page = `https://www.${server}.org/content/${latest.doi}v${latest.version}`;
  const article = latest.published === undefined ? null : parseDoi(latest.published);
  const authors = latest.authors?.split(/;\s*/u).filter(Boolean);
  return {
    copies: isWithdrawn
      ? []
      : readableCopy({
          file: `${page}.full.pdf`,
          page,
          licence: latest.license,
          version: 'submitted',
          heldBy: 'repository',
          evidence: `version ${latest.version} of the preprint`,
        }),
    about: known({ title: latest.title, year: latest.date, authors }),
    ...(article ? { alsoKnownAs: [article] } : {}),
    ...(isWithdrawn ? { notices: [{ kind: 'withdrawal', label: 'Withdrawn' }] } : {}),
  };
}
