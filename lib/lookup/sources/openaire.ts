/** OpenAIRE Graph: repositories of Europe and beyond, strong for theses. https://graph.openaire.eu/docs/apis/graph-api/ */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import { parsePmcid } from '../../work/ids/pmcid.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import type { Work } from '../../work/work.ts';
import { askableDoi } from '../dois.ts';
import { address, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const pid = v.object({ scheme: v.string(), value: v.string() });

const instance = v.object({
  pids: listOf(pid),
  alternateIdentifiers: listOf(pid),
  accessRight: v.nullish(v.object({ label: text, openAccessRoute: text })),
  license: text,
  type: text,
  urls: listOf(v.string()),
  hostedBy: v.nullish(v.object({ value: text })),
});

const product = v.object({
  mainTitle: text,
  publicationDate: year,
  publisher: text,
  pids: listOf(pid),
  instances: v.nullable(v.array(instance)),
});

type Instance = v.InferOutput<typeof instance>;
type Product = v.InferOutput<typeof product>;

const answerShape = v.object({ results: v.array(product) });

const openaire: Source = {
  id: 'openaire',
  name: 'OpenAIRE',
  stage: 2,
  origins: ['https://api.openaire.eu/*'],
  // 60 an hour without an account.
  pace: { requests: 60, perMs: 3_600_000, atOnce: 1 },
  accepts: (work) => askableDoi(work) !== undefined,
  prospect: ({ work }) => (work.kind === 'thesis' || work.kind === 'report' ? 'good' : 'none'),
  async ask(work, http) {
    const parameters = new URLSearchParams({ pid: askableDoi(work) ?? '', pageSize: '5' });
    const url = `https://api.openaire.eu/graph/v2/researchProducts?${parameters}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const found = answer?.results.find(({ pids, instances }) =>
      sharesId([pids, ...(instances ?? []).map((one) => one.pids)].flat().map(asId), work),
    );
    return found ? tell(found, work) : null;
  },
};

export default openaire;

function asId({ scheme, value }: v.InferOutput<typeof pid>) {
  if (scheme === 'doi') return parseDoi(value);
  if (scheme === 'pmid') return parsePmid(value);
  return scheme === 'pmc' ? parsePmcid(value) : null;
}

function tell(found: Product, work: Work): Answer {
  // Deduplication groups works that only look alike: each place must carry an id of this one.
  const places = (found.instances ?? []).filter(
    ({ pids, alternateIdentifiers: others, accessRight }) =>
      accessRight?.label === 'OPEN' && sharesId([...pids, ...others].map(asId), work),
  );
  return {
    copies: places.flatMap(copyAt),
    about: known({
      title: found.mainTitle,
      year: found.publicationDate,
      publisher: found.publisher,
    }),
  };
}

function copyAt({ urls, license, type, accessRight, hostedBy }: Instance) {
  const page = v.parse(address, urls[0]?.replaceAll('&amp;', '&'));
  const isJournal = /^(?:gold|hybrid|bronze)$/u.test(accessRight?.openAccessRoute ?? '');
  return readableCopy({
    page,
    licence: license,
    version: type === 'Preprint' ? 'submitted' : undefined,
    heldBy: isJournal ? 'publisher' : 'repository',
    holder: hostedBy?.value,
    evidence: 'marked as open there',
  });
}
