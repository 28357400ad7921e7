/**
 * Crossref: what publishers registered of a work, which preprint belongs to it, and whether it was
 * retracted. https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 *
 * Its links are no copies: they are for text mining and lead behind paywalls. Its licences tell of
 * one only when they are for readers, for the published version, and have begun.
 */

import * as v from 'valibot';
import { doiAddress, parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import type { WorkId } from '../../work/work-id.ts';
import { contact } from '../contact.ts';
import { notices } from '../crossref/notices.ts';
import { record, type CrossrefRecord } from '../crossref/record.ts';
import { askableDoi, isDataCiteDoi } from '../dois.ts';
import { known } from '../known.ts';
import { toSpdx } from '../licence.ts';
import { readableCopy } from '../readable-copy.ts';
import { likeness, sharesId } from '../same-work.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const single = v.object({ message: record });
const list = v.object({ message: v.object({ items: v.array(record) }) });

const crossref: Source = {
  id: 'crossref',
  name: 'Crossref',
  stage: 2,
  describes: true,
  origins: ['https://api.crossref.org/*'],
  // 5 a second, one at a time, for those who are not registered (since December 2025).
  pace: { requests: 5, perMs: 1000, atOnce: 1 },
  accepts: (work) => doiFor(work) !== undefined || searchFor(work) !== undefined,
  // Its description is needed only when no other source gave one.
  prospect: ({ work, asked }) => {
    const nobodyAnswered = asked.every(({ outcome }) => outcome === 'failed');
    const isNeeded = work.title === undefined || askableDoi(work) === undefined || nobodyAnswered;
    return isNeeded ? 'good' : 'none';
  },
  async ask(work, http) {
    const base = `https://api.crossref.org/works`;
    const mailto = `mailto=${encodeURIComponent(contact)}`;
    const doi = doiFor(work);
    if (doi !== undefined) {
      const answer = await http.json(`${base}/${encodeURIComponent(doi)}?${mailto}`, single);
      return answer && tell(answer.message, work, http.now());
    }
    const query = `query.bibliographic=${encodeURIComponent(searchFor(work) ?? '')}`;
    const options = { missing: 'failure' } as const;
    const answer = await http.json(`${base}?${query}&rows=3&${mailto}`, list, options);
    const found = answer?.message.items.find((candidate) => isSame(candidate, work));
    return found ? tell(found, work, http.now()) : null;
  },
};

export default crossref;

function doiFor(work: Work): string | undefined {
  const doi = askableDoi(work);
  return doi === undefined || isDataCiteDoi(doi) ? undefined : doi;
}

/** Only a work that can be told from its namesakes is searched for. */
function searchFor({ ids, title, authors, year: published }: Work): string | undefined {
  const isDescribed = title && authors?.[0] && published;
  return isDescribed && ids.length === 0 ? `${title} ${authors[0]} ${published}` : undefined;
}

function isSame(candidate: CrossrefRecord, work: Work): boolean {
  const { title, author: authors, issued: published } = candidate;
  return likeness({ title: title[0], authors, year: published }, work) === 'same';
}

function tell(found: CrossrefRecord, work: Work, now: number): Answer | null {
  const doi = parseDoi(found.DOI);
  if (work.ids.length > 0 && !sharesId([doi], work)) return null;
  const others = relatedDois(found, otherVersions).slice(0, 3);
  const said = notices(found['updated-by'], found.title[0]);
  const data = relatedDois(found, ['is-supplemented-by']).filter((id) =>
    isDataCiteDoi(id.slice(4)),
  );
  return {
    copies: doi ? copiesOf(found, doi, now) : [],
    about: known({
      title: found.title[0],
      authors: found.author,
      year: found.issued,
      container: found['container-title'][0],
      publisher: found.publisher,
    }),
    alsoKnownAs: [doi, ...others].filter((id) => id !== null),
    ...(said.length > 0 ? { notices: said } : {}),
    ...(data.length > 0 ? { related: data.map(asData) } : {}),
  };
}

function copiesOf(found: CrossrefRecord, doi: WorkId, now: number): ToldCopy[] {
  const inForce = found.license.find(
    ({ URL: address, 'content-version': version, start }) =>
      version === 'vor' && start.timestamp <= now && toSpdx(address) !== undefined,
  );
  if (!inForce) return [];
  return readableCopy({
    page: doiAddress(doi),
    licence: inForce.URL,
    version: 'published',
    heldBy: 'publisher',
    holder: found.publisher,
    evidence: 'published under a licence for readers',
  });
}

/** Relations between versions of one work: https://www.crossref.org/documentation/principles-practices/relationships/ */
const otherVersions = [
  'has-preprint',
  'is-preprint-of',
  'is-version-of',
  'is-identical-to',
  'is-same-as',
  'has-manuscript',
  'is-manuscript-of',
];

function relatedDois(found: CrossrefRecord, kinds: readonly string[]): WorkId[] {
  const targets = kinds.flatMap((kind) => found.relation?.[kind] ?? []);
  const dois = targets.map(({ id, 'id-type': type }) => (type === 'doi' ? parseDoi(id) : null));
  return [...new Set(dois)].filter((id) => id !== null);
}

function asData(id: WorkId) {
  const evidence = 'named by the publisher as supplement';
  return { relation: 'data' as const, id, title: id, url: doiAddress(id), evidence };
}
