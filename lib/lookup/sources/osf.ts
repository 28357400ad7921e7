/** OSF preprints (PsyArXiv, SocArXiv and other communities). https://developer.osf.io/#tag/Preprints */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { address, flag, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const preprint = v.object({
  data: v.object({
    attributes: v.object({
      title: text,
      is_published: flag,
      public: v.optional(v.boolean(), true),
      date_published: year,
      date_withdrawn: text,
      /** Of the article it became, given by its author. */
      doi: text,
    }),
    links: v.object({ html: address }),
    embeds: v.nullish(
      v.object({
        license: v.nullish(
          v.object({ data: v.nullish(v.object({ attributes: v.object({ name: text }) })) }),
        ),
      }),
    ),
  }),
});

type Preprint = v.InferOutput<typeof preprint>['data'];

const osf: Source = {
  id: 'osf',
  name: 'OSF',
  stage: 1,
  origins: ['https://api.osf.io/*'],
  pace: { requests: 100, perMs: 3_600_000, atOnce: 2 },
  accepts: (work) => guidIn(work) !== undefined,
  async ask(work, http) {
    const guid = guidIn(work);
    if (guid === undefined) return null;
    const url = `https://api.osf.io/v2/preprints/${guid}/?embed=license`;
    const answer = await http.json(url, preprint);
    return answer && tell(answer.data);
  },
};

export default osf;

/** `10.31234/osf.io/abc12`, since 2024 also with `_v2`. 10.17605 are projects, not preprints. */
function guidIn({ ids }: Work): string | undefined {
  return ids
    .map((id) => /^doi:10\.(?!17605)\d{5}\/osf\.io\/([a-z0-9]{5}(?:_v\d+)?)$/u.exec(id)?.[1])
    .find((guid) => guid !== undefined);
}

function tell({ attributes, links, embeds }: Preprint): Answer {
  const isWithdrawn = attributes.date_withdrawn !== undefined;
  const isThere = attributes.is_published && attributes.public && !isWithdrawn;
  const article = attributes.doi === undefined ? null : parseDoi(attributes.doi);
  return {
    copies: isThere
      ? readableCopy({
          page: links.html,
          licence: embeds?.license?.data?.attributes.name,
          version: 'submitted',
          heldBy: 'repository',
          evidence: 'published there as a preprint',
        })
      : [],
    about: known({ title: attributes.title, year: attributes.date_published }),
    ...(article ? { alsoKnownAs: [article] } : {}),
    ...(isWithdrawn ? { notices: [{ kind: 'withdrawal', label: 'Withdrawn' }] } : {}),
  };
}
