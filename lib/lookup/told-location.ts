/** A location as Unpaywall and OpenAlex describe it, told as a copy in the same words by both. */

import { hostName } from './host-name.ts';
import { known } from './known.ts';
import { toSpdx } from './licence.ts';
import type { ToldCopy } from './source.ts';
import { toVersion } from './versions.ts';

export interface Location {
  pdf: string | undefined;
  landing: string | undefined;
  licence: string | undefined;
  version: string | undefined;
  heldBy: 'publisher' | 'repository' | undefined;
  /** The holder's name; used when the address itself does not tell. */
  holder: string | undefined;
}

/** Undefined when there is no address to go to. */
export function toldLocation(location: Location): ToldCopy | undefined {
  const { pdf, landing, heldBy } = location;
  const url = pdf ?? landing;
  if (url === undefined) return undefined;
  const licence = toSpdx(location.licence);
  const version = toVersion(location.version);
  return {
    url,
    format: pdf === undefined ? 'html' : 'pdf',
    openness: licence === undefined ? 'free' : 'open',
    host: isResolver(url) ? (location.holder ?? hostName(url)) : hostName(url),
    ...known({ version, licence, heldBy, landing: landing === url ? undefined : landing }),
    evidence: heldBy === 'repository' ? 'open in a repository' : "open on the publisher's site",
  };
}

/** A DOI's own address says nothing about who holds the copy. */
function isResolver(address: string): boolean {
  return /^(?:dx\.)?doi\.org$|^hdl\.handle\.net$/u.test(new URL(address).hostname);
}
