/** One door to all id parsers: for the paste box, for checking what others sent, for links. */

import type { Scheme, WorkId } from '../work-id.ts';
import { arxivAddress, parseArxiv } from './arxiv.ts';
import { doiAddress, parseDoi } from './doi.ts';
import { isbnAddress, parseIsbn } from './isbn.ts';
import { parsePkg } from './pkg.ts';
import { pkgAddress } from './pkg-address.ts';
import { parsePmcid, pmcidAddress } from './pmcid.ts';
import { parsePmid, pmidAddress } from './pmid.ts';
import { parseRepo, repoAddress } from './repo.ts';
import { parseSwh, swhAddress } from './swh.ts';
import { parseUrl } from './url.ts';

interface IdScheme {
  parse: (text: string) => WorkId | null;
  address: (id: WorkId) => string | null;
}

/** In the order of trial: an address of arXiv or PubMed is told by its host before any DOI in it. */
const idSchemes: Readonly<Record<Scheme, IdScheme>> = {
  swh: { parse: parseSwh, address: swhAddress },
  arxiv: { parse: parseArxiv, address: arxivAddress },
  pmcid: { parse: parsePmcid, address: pmcidAddress },
  doi: { parse: parseDoi, address: doiAddress },
  isbn: { parse: parseIsbn, address: isbnAddress },
  pmid: { parse: parsePmid, address: pmidAddress },
  pkg: { parse: parsePkg, address: pkgAddress },
  repo: { parse: parseRepo, address: repoAddress },
  url: { parse: parseUrl, address: (id) => id.slice('url:'.length) },
};

/**
 * The work id in what a reader typed or pasted, whatever its form. A number of fewer than six
 * digits is no PubMed id here: it is more likely a year or a page.
 */
export function parseId(text: string): WorkId | null {
  const trimmed = text.trim();
  if (/^\d{1,5}$/u.test(trimmed)) return null;
  for (const { parse } of Object.values(idSchemes)) {
    const id = parse(trimmed);
    if (id) return id;
  }
  return null;
}

/** Whether a text is a work id in its one normal form: its own parser gives it back unchanged. */
export function isWorkId(text: string): text is WorkId {
  const scheme = text.slice(0, text.indexOf(':'));
  return Object.hasOwn(idSchemes, scheme) && idSchemes[scheme as Scheme].parse(text) === text;
}

/** Where a reader can open the id; null when no address follows from it. */
export function addressOf(id: WorkId): string | null {
  const scheme = id.slice(0, id.indexOf(':')) as Scheme;
  return idSchemes[scheme].address(id);
}
