/** NCBI's id converter: DOI, PubMed and PubMed Central numbers of one paper. https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/ */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import { parsePmcid } from '../../work/ids/pmcid.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import type { Work } from '../../work/work.ts';
import { idOf, type WorkId } from '../../work/work-id.ts';
import { contact } from '../contact.ts';
import { text } from '../fields.ts';
import type { Source } from '../source.ts';

/** A number here, a text there. */
const digits = v.pipe(
  v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined),
  v.transform((said) => (said === undefined || said === null ? undefined : String(said))),
);

/** Errors come inside a successful answer, one per id. */
const record = v.object({
  pmid: digits,
  pmcid: text,
  doi: text,
  status: text,
  live: v.fallback(v.nullish(v.union([v.string(), v.boolean()])), undefined),
});

const answerShape = v.object({ status: v.literal('ok'), records: v.array(record) });

const ncbiIds: Source = {
  id: 'ncbi-ids',
  name: 'NCBI',
  stage: 2,
  describes: true,
  origins: ['https://pmc.ncbi.nlm.nih.gov/*'],
  pace: { requests: 3, perMs: 1000, atOnce: 1 },
  accepts: (work) => numberOf(work) !== undefined,
  // OpenAlex gives the same ids.
  prospect: ({ asked }) =>
    asked.some(({ source, outcome }) => source === 'openalex' && outcome === 'nothing')
      ? 'none'
      : 'good',
  async ask(work, http) {
    const parameters = new URLSearchParams({
      ids: numberOf(work) ?? '',
      format: 'json',
      tool: 'copyleaf',
      email: contact,
    });
    const url = `https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/?${parameters}`;
    const answer = await http.json(url, answerShape);
    const found = answer?.records[0];
    if (!found || found.status === 'error') return null;
    const ids = [
      found.doi && parseDoi(found.doi),
      found.pmid && parsePmid(found.pmid),
      // A manuscript under embargo has a number before it can be read.
      String(found.live) !== 'false' && found.pmcid && parsePmcid(found.pmcid),
    ];
    return { copies: [], alsoKnownAs: ids.filter((id): id is WorkId => Boolean(id)) };
  },
};

export default ncbiIds;

/** Only works of PubMed: asking for every DOI would bring little. */
function numberOf(work: Work): string | undefined {
  return idOf(work, 'pmcid') ?? idOf(work, 'pmid');
}
