/**
 * OpenAlex: open copies, other ids and retractions of works of all kinds.
 * https://docs.openalex.org/api-entities/works/work-object
 */

import * as v from 'valibot';
import type { Work } from '../../work/work.ts';
import type { WorkId } from '../../work/work-id.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parsePmcid } from '../../work/ids/pmcid.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import { address, flag, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { openAlexName, openAlexOrigin, openAlexPace } from '../openalex-name.ts';
import { openAt, readableCopy } from '../readable-copy.ts';
import { deniesId } from '../same-work.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';
import { toVersion } from '../versions.ts';

const location = v.object({
  is_oa: flag,
  landing_page_url: address,
  pdf_url: address,
  license: text,
  version: text,
  source: v.nullish(v.object({ display_name: text, type: text, host_organization_name: text })),
});

const record = v.object({
  doi: text,
  title: text,
  publication_year: year,
  is_retracted: flag,
  ids: v.nullish(v.object({ pmid: text, pmcid: text })),
  open_access: v.object({ is_oa: v.boolean(), oa_url: address }),
  best_oa_location: v.nullish(location),
  locations: v.nullish(v.array(location)),
  primary_location: v.nullish(location),
});

type Record = v.InferOutput<typeof record>;
type Location = v.InferOutput<typeof location>;

const wanted = [
  'doi',
  'title',
  'publication_year',
  'is_retracted',
  'ids',
  'open_access',
  'best_oa_location',
  'locations',
  'primary_location',
].join(',');

const openalex: Source = {
  id: 'openalex',
  name: 'OpenAlex',
  stage: 1,
  origins: [openAlexOrigin],
  pace: openAlexPace,
  accepts: (work) => openAlexName(work) !== undefined,
  async ask(work, http) {
    const name = openAlexName(work);
    if (name === undefined) return null;
    const answer = await http.json(
      `https://api.openalex.org/works/${name}?select=${wanted}`,
      record,
    );
    return answer && tell(answer, work);
  },
};

export default openalex;

function tell(answer: Record, work: Work): Answer {
  const copies = copiesIn(answer);
  const doi = idIn(answer.doi, parseDoi);
  // OpenAlex joins records; when it answers with another DOI, the copies may be of another work.
  if (deniesId([doi], work))
    return {
      copies: [],
      unconfirmed: copies.map((copy) => ({ ...copy, evidence: `filed under another DOI, ${doi}` })),
    };
  const ids = [doi, idIn(answer.ids?.pmid, parsePmid), pmcidIn(answer)];
  return {
    copies,
    about: known({
      title: answer.title,
      year: answer.publication_year,
      container: answer.primary_location?.source?.display_name,
    }),
    alsoKnownAs: ids.filter((id) => id !== null),
    ...(answer.is_retracted ? { notices: [{ kind: 'retraction', label: 'Retracted' }] } : {}),
  };
}

function copiesIn({ best_oa_location: best, locations, open_access: summary }: Record): ToldCopy[] {
  const isListed = (locations ?? []).some(
    (place) => addressOf(place) === (best && addressOf(best)),
  );
  const places = [...(best && !isListed ? [best] : []), ...(locations ?? [])];
  const copies = places.filter((place) => place.is_oa).flatMap(copyAt);
  if (copies.length > 0 || !summary.is_oa) return copies;
  // Only the summary is there: an address, with nothing known about it.
  return readableCopy({ page: summary.oa_url, evidence: 'open' });
}

function addressOf({ pdf_url: file, landing_page_url: page }: Location): string {
  return `${file} ${page}`;
}

function copyAt({ source, ...place }: Location): ToldCopy[] {
  const heldBy = source?.type === 'repository' ? 'repository' : 'publisher';
  // DOAJ's pages lead to the article; the licence given for them is that of DOAJ's own record.
  const isRecord = /^https?:\/\/doaj\.org\//u.test(place.landing_page_url ?? '');
  return readableCopy({
    file: place.pdf_url,
    page: place.landing_page_url,
    licence: isRecord ? undefined : place.license,
    version: isRecord ? undefined : toVersion(place.version),
    heldBy,
    holder: (heldBy === 'publisher' && source?.host_organization_name) || source?.display_name,
    evidence: isRecord ? 'listed in an open access journal' : openAt(heldBy),
  });
}

function idIn(said: string | undefined, parse: (text: string) => WorkId | null): WorkId | null {
  return said === undefined ? null : parse(said);
}

/** A number exists before its text may be read: only an open copy there says that it can be. */
function pmcidIn({ ids, best_oa_location: best, locations }: Record): WorkId | null {
  const isThere = [...(best ? [best] : []), ...(locations ?? [])].some(
    (place) => place.is_oa && archive.test(addressOf(place)),
  );
  return isThere ? idIn(ids?.pmcid, asPmcid) : null;
}

const archive =
  /https?:\/\/(?:(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?europepmc\.org)\//u;

/** Some records give the bare number, as `https://www.ncbi.nlm.nih.gov/pmc/articles/3737249`. */
function asPmcid(said: string): WorkId | null {
  return parsePmcid(said) ?? parsePmcid(said.replace(/^.*\/(?=\d+\/?$)/u, 'PMC'));
}
