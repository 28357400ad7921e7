/** Which ids name the same work by their form alone, and merging works that share one. */

import type { Work } from './work.ts';
import type { WorkId } from './work-id.ts';
import { parseArxiv } from './ids/arxiv.ts';
import { parseIsbn } from './ids/isbn.ts';

/** DataCite DOIs that arXiv gives to all its papers since 2022. */
const arxivDoi = /^doi:10\.48550\/arxiv\./u;

/**
 * Preprint servers that register a DOI for each version: bioRxiv and medRxiv addresses, Research
 * Square, Preprints.org, ChemRxiv, Authorea, F1000-style and Zenodo-style suffixes are left out
 * where the number could be part of the name.
 */
const versionOfPreprint: readonly RegExp[] = [
  /^(doi:10\.(?:1101|64898)\/[\d.]+)v\d+$/u,
  /^(doi:10\.21203\/rs\.3\.rs-\d+)\/v\d+$/u,
  /^(doi:10\.20944\/preprints[\d.]+?)\.v\d+$/u,
  /^(doi:10\.26434\/chemrxiv-[\da-z-]+?)-v\d+$/u,
  /^(doi:10\.22541\/au\.[\d.]+)\/v\d+$/u,
];

/** Hosts that ignore the case of owner and name; other repositories are compared as written. */
const caselessForge = /^repo:https:\/\/(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//u;

/**
 * One representative for all ids that are the same by form: two ids are equivalent exactly when
 * their representatives are equal. For comparing, not for showing or asking.
 */
export function representative(id: WorkId): WorkId {
  if (arxivDoi.test(id)) return parseArxiv(id.replace(arxivDoi, '')) ?? id;
  if (caselessForge.test(id)) return id.toLowerCase() as WorkId;
  for (const version of versionOfPreprint) {
    const whole = version.exec(id)?.[1];
    if (whole !== undefined) return whole as WorkId;
  }
  return id;
}

export function areEquivalent(one: WorkId, other: WorkId): boolean {
  return representative(one) === representative(other);
}

/** The other ids that follow from this one without asking anybody. */
export function impliedIds(id: WorkId): WorkId[] {
  const same = representative(id);
  if (same !== id) return [same];
  if (id.startsWith('arxiv:')) return [`doi:10.48550/${id.replace(':', '.')}`];
  const isbn = isbnInDoi(id);
  return isbn ? [isbn] : [];
}

/** Whole-book DOIs are built on the ISBN: `10.1007/978-3-319-…`, `10.1017/9781108…`. Not chapters. */
function isbnInDoi(id: WorkId): WorkId | null {
  const suffix = /^doi:10\.[\d.]+\/(97[89][\d-]{10,14})$/u.exec(id)?.[1];
  return suffix === undefined ? null : parseIsbn(suffix);
}

/**
 * Joins works that share an equivalent id, directly or through a third. Earlier works are trusted
 * more: their title, authors and kind stay, later ones fill gaps. Works without ids stay alone.
 */
export function mergeWorks(works: readonly Work[]): Work[] {
  let merged: Work[] = [];
  for (const work of works) {
    const keys = new Set(work.ids.map(representative));
    const same = merged.filter((other) => other.ids.some((id) => keys.has(representative(id))));
    const [first, ...rest] = same;
    if (!first) {
      merged.push(work);
      continue;
    }
    const joined = [...rest, work].reduce(fillGaps, first);
    merged = merged.filter((other) => !rest.includes(other)).map((m) => (m === first ? joined : m));
  }
  return merged;
}

/** What `known` lacks is taken from `other`; ids of both, without repeating equivalent forms. */
export function fillGaps(known: Work, other: Work): Work {
  return { ...other, ...known, ids: [...new Set([...known.ids, ...other.ids])] };
}
