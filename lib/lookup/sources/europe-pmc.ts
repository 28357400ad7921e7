/**
 * Europe PMC: full texts of the life sciences, and preprints.
 * https://europepmc.org/RestfulWebService, fields: https://europepmc.org/docs/Europe_PMC_RESTful_Release_Notes.pdf
 */

import * as v from 'valibot';
import type { CopyVersion } from '../../work/copy.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parsePmcid } from '../../work/ids/pmcid.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import type { WorkId } from '../../work/work-id.ts';
import { europePmcAddress, europePmcOrigin, europePmcPace } from '../europe-pmc-query.ts';
import { address, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const fullTextUrl = v.object({
  availabilityCode: text,
  documentStyle: text,
  site: text,
  url: address,
});

const result = v.object({
  id: v.string(),
  source: v.string(),
  pmid: text,
  pmcid: text,
  doi: text,
  title: text,
  pubYear: year,
  journalTitle: text,
  license: text,
  isOpenAccess: text,
  inEPMC: text,
  authMan: text,
  epmcAuthMan: text,
  fullTextUrlList: v.nullish(v.object({ fullTextUrl: listOf(fullTextUrl) })),
});

/** The service once answered for a day without `hitCount`: that is a failure, not an absence. */
const searchResult = v.object({
  hitCount: v.number(),
  resultList: v.object({ result: v.array(result) }),
});

type Result = v.InferOutput<typeof result>;

const europePmc: Source = {
  id: 'europe-pmc',
  name: 'Europe PMC',
  stage: 2,
  origins: [europePmcOrigin],
  pace: europePmcPace,
  accepts: (work) => europePmcAddress(work) !== undefined,
  // Whatever it has of journals has a number in PubMed, which OpenAlex tells; and what it has of
  // older works OpenAlex knows by now. New manuscripts appear here first.
  prospect: ({ work, asked }, now) => {
    const wasTold = asked.some(
      ({ source, outcome }) => source === 'openalex' && outcome !== 'failed',
    );
    const isInPubMed = work.ids.some((id) => /^pmc?id:/u.test(id));
    const isYoung = work.year === undefined || work.year >= new Date(now).getUTCFullYear() - 3;
    return !wasTold || (isInPubMed && isYoung) ? 'good' : 'slim';
  },
  async ask(work, http) {
    const asked = europePmcAddress(work);
    if (asked === undefined) return null;
    const answer = await http.json(asked, searchResult, { missing: 'failure' });
    // A search matches loosely; only a record with an id of this work is about it.
    const found = answer?.resultList.result.find((candidate) => sharesId(idsOf(candidate), work));
    return found ? tell(found) : null;
  },
};

export default europePmc;

function idsOf({ doi, pmid, pmcid }: Result): WorkId[] {
  const ids = [
    doi && parseDoi(doi),
    pmid && parsePmid(`PMID: ${pmid}`),
    pmcid && parsePmcid(pmcid),
  ];
  return ids.filter((id): id is WorkId => Boolean(id));
}

function tell(found: Result): Answer {
  return {
    copies: copiesIn(found),
    about: known({
      title: found.title?.replace(/\.$/u, ''),
      year: found.pubYear,
      container: found.journalTitle,
    }),
    // A manuscript under embargo has a number before it can be read.
    alsoKnownAs: idsOf(found).filter((id) => found.inEPMC === 'Y' || !id.startsWith('pmcid:')),
  };
}

/** One copy for each site that has the text, the file where there is one. */
function copiesIn(found: Result): ToldCopy[] {
  const readable = (found.fullTextUrlList?.fullTextUrl ?? []).filter(
    // S: by subscription, U: not known. F: free to read. OA: with an open licence.
    ({ availabilityCode: code }) => code === 'OA' || code === 'F',
  );
  const sites = new Set(readable.map(({ site }) => site));
  const listed = [...sites].flatMap((site): ToldCopy[] => {
    const places = readable.filter((place) => place.site === site);
    const pdf = places.find(({ documentStyle: style }) => style === 'pdf')?.url;
    const page = places.find(({ documentStyle: style }) => style !== 'pdf')?.url;
    const isOpen = places[0]?.availabilityCode === 'OA';
    const evidence = isOpen ? 'listed as open access' : 'listed as free to read';
    return copyAt(found, pdf, page, isArchive(site), evidence);
  });
  if (listed.length > 0 || found.inEPMC !== 'Y' || found.pmcid === undefined) return listed;
  const page = `https://europepmc.org/articles/${found.pmcid}`;
  return copyAt(found, undefined, page, true, 'its full text is held there');
}

function copyAt(
  found: Result,
  file: string | undefined,
  page: string | undefined,
  archive: boolean,
  evidence: string,
): ToldCopy[] {
  return readableCopy({
    file,
    page,
    // The licence of a record that is not open access is that of the publisher's page.
    licence: found.isOpenAccess === 'Y' ? found.license : undefined,
    version: archive ? versionOf(found) : undefined,
    heldBy: archive ? 'repository' : undefined,
    evidence,
  });
}

function versionOf({ source, authMan, epmcAuthMan }: Result): CopyVersion | undefined {
  if (source === 'PPR') return 'submitted';
  if (authMan === 'Y' || epmcAuthMan === 'Y') return 'accepted';
  return authMan === 'N' || epmcAuthMan === 'N' ? 'published' : undefined;
}

function isArchive(site: string | undefined): boolean {
  return site === 'Europe_PMC' || site === 'PubMedCentral';
}
