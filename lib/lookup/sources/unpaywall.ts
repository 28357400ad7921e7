/**
 * Unpaywall: open copies of works with a Crossref DOI. https://unpaywall.org/products/api,
 * fields: https://unpaywall.org/data-format
 */

import * as v from 'valibot';
import type { Work } from '../../work/work.ts';
import { contact } from '../contact.ts';
import { askableDoi, doiPath, isDataCiteDoi } from '../dois.ts';
import { address, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { openAt, readableCopy } from '../readable-copy.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';
import { toVersion } from '../versions.ts';

const location = v.object({
  url: address,
  url_for_pdf: address,
  url_for_landing_page: address,
  license: text,
  version: text,
  host_type: text,
  evidence: text,
  repository_institution: text,
});

/** Since 2025 authors come as one name, before in two parts. */
const author = v.pipe(
  v.object({ raw_author_name: text, given: text, family: text }),
  v.transform(
    ({ raw_author_name: whole, given, family }) =>
      whole ?? [given, family].filter(Boolean).join(' '),
  ),
  v.nonEmpty(),
);

const record = v.object({
  doi: v.string(),
  is_oa: v.boolean(),
  oa_locations: v.nullish(v.array(location)),
  best_oa_location: v.nullish(location),
  title: text,
  year,
  journal_name: text,
  publisher: text,
  z_authors: listOf(author),
});

type Record = v.InferOutput<typeof record>;
type Location = v.InferOutput<typeof location>;

const unpaywall: Source = {
  id: 'unpaywall',
  name: 'Unpaywall',
  stage: 1,
  origins: ['https://api.unpaywall.org/*'],
  // 100 000 a day are asked for; one reader stays far below that. No limit per second is stated.
  pace: { requests: 60, perMs: 1000, atOnce: 6 },
  accepts: (work) => doiFor(work) !== undefined,
  async ask(work, http) {
    const doi = doiFor(work);
    if (doi === undefined) return null;
    const url = `https://api.unpaywall.org/v2/${doiPath(doi)}?email=${encodeURIComponent(contact)}`;
    const answer = await http.json(url, record);
    return answer && tell(answer);
  },
};

export default unpaywall;

function doiFor(work: Work): string | undefined {
  const doi = askableDoi(work);
  return doi === undefined || isDataCiteDoi(doi) ? undefined : doi;
}

function tell(answer: Record): Answer {
  const best = answer.best_oa_location ? [answer.best_oa_location] : [];
  const locations = answer.is_oa ? (answer.oa_locations ?? best) : [];
  const sure = locations.filter((place) => !isTitleMatch(place));
  const unsure = locations.filter(isTitleMatch);
  return {
    copies: sure.flatMap((place) => copyAt(place, answer.publisher)),
    ...known({
      unconfirmed: unsure
        .flatMap((place) => copyAt(place, answer.publisher))
        .map((copy) => ({ ...copy, evidence: 'matched by title and first author only' })),
    }),
    about: known({
      title: answer.title,
      year: answer.year,
      container: answer.journal_name,
      publisher: answer.publisher,
      authors: answer.z_authors,
    }),
  };
}

/** `oa repository (via OAI-PMH title and first author match)`: where nearly all wrong ones come from. */
function isTitleMatch({ evidence }: Location): boolean {
  return evidence !== undefined && /\btitle\b/u.test(evidence);
}

function copyAt(place: Location, publisher: string | undefined): ToldCopy[] {
  const { host_type: holder } = place;
  const heldBy = holder === 'publisher' || holder === 'repository' ? holder : undefined;
  return readableCopy({
    file: place.url_for_pdf,
    page: place.url_for_landing_page ?? place.url,
    licence: place.license,
    version: toVersion(place.version),
    heldBy,
    holder: heldBy === 'publisher' ? publisher : place.repository_institution,
    evidence: openAt(heldBy),
  });
}
