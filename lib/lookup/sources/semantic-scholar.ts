/** Semantic Scholar: files found on the web, and other ids of a paper. https://api.semanticscholar.org/api-docs/graph */

import * as v from 'valibot';
import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parsePmcid } from '../../work/ids/pmcid.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import type { Work } from '../../work/work.ts';
import { idOf, type WorkId } from '../../work/work-id.ts';
import { askableDoi, doiPath } from '../dois.ts';
import { address, flag, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { openAt, readableCopy } from '../readable-copy.ts';
import { deniesId } from '../same-work.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const paper = v.object({
  paperId: v.string(),
  title: text,
  year,
  venue: text,
  externalIds: v.nullish(v.object({ DOI: text, ArXiv: text, PubMed: text, PubMedCentral: text })),
  isOpenAccess: flag,
  /** With an empty address where there is none. */
  openAccessPdf: v.nullish(v.object({ url: address, status: text, license: text })),
});

type Paper = v.InferOutput<typeof paper>;

const fields = 'title,year,venue,externalIds,isOpenAccess,openAccessPdf';

const semanticScholar: Source = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  stage: 3,
  describes: true,
  origins: ['https://api.semanticscholar.org/*'],
  // Without a key all the world shares one allowance; with one it is a request a second.
  pace: { requests: 1, perMs: 1000, atOnce: 1 },
  accepts: (work) => nameOf(work) !== undefined,
  async ask(work, http) {
    const url = `https://api.semanticscholar.org/graph/v1/paper/${nameOf(work)}?fields=${fields}`;
    const headers = http.key === undefined ? {} : { 'x-api-key': http.key };
    const found = await http.json(url, paper, { headers });
    return found && tell(found, work);
  },
};

export default semanticScholar;

function nameOf(work: Work): string | undefined {
  const doi = askableDoi(work);
  if (doi !== undefined) return `DOI:${doiPath(doi)}`;
  const arxiv = idOf(work, 'arxiv');
  if (arxiv !== undefined) return `ARXIV:${arxiv}`;
  const pmid = idOf(work, 'pmid');
  return pmid && `PMID:${pmid}`;
}

function tell(found: Paper, work: Work): Answer | null {
  const ids = idsOf(found);
  // Records are joined by likeness: one that names another DOI may be another work.
  if (
    deniesId(
      ids.filter((id) => id.startsWith('doi:')),
      work,
    )
  )
    return null;
  return {
    copies: copiesIn(found),
    about: known({ title: found.title, year: found.year, container: found.venue }),
    // A number in PubMed Central exists before its text may be read.
    alsoKnownAs: ids.filter((id) => !id.startsWith('pmcid:')),
  };
}

function idsOf({ externalIds }: Paper): WorkId[] {
  const { DOI, ArXiv, PubMed, PubMedCentral } = externalIds ?? {};
  const ids = [
    DOI && parseDoi(DOI),
    ArXiv && parseArxiv(ArXiv),
    PubMed && parsePmid(PubMed),
    PubMedCentral && parsePmcid(PubMedCentral.replace(/^(?=\d)/u, 'PMC')),
  ];
  return ids.filter((id): id is WorkId => Boolean(id));
}

function copiesIn({ isOpenAccess, openAccessPdf: pdf }: Paper): ToldCopy[] {
  if (!isOpenAccess || !pdf || pdf.status === 'CLOSED') return [];
  const heldBy = pdf.status === 'GREEN' ? 'repository' : 'publisher';
  return readableCopy({
    page: pdf.url,
    licence: pdf.license,
    heldBy: pdf.status === undefined ? undefined : heldBy,
    evidence: pdf.status === undefined ? 'open' : openAt(heldBy),
  });
}
