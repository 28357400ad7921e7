/** Tells a place that anyone may read, in the same words whichever source describes it. */

import type { CopyFormat, CopyVersion } from '../work/copy.ts';
import { hostName } from './host-name.ts';
import { known } from './known.ts';
import { toSpdx } from './licence.ts';
import type { ToldCopy } from './source.ts';

export interface Place {
  /** The work itself, as one file. */
  file?: string | undefined;
  /** The page it can be read on, or that leads to the file. */
  page?: string | undefined;
  /** Absent: PDF for a file, HTML for a page. */
  format?: CopyFormat | undefined;
  /** As the source spells it. */
  licence?: string | undefined;
  /** Instead of `licence`, when it is known to be SPDX. */
  spdx?: string | undefined;
  version?: CopyVersion | undefined;
  heldBy?: 'publisher' | 'repository' | undefined;
  /** The holder's name, for when the address is only a resolver. */
  holder?: string | undefined;
  evidence: string;
}

/** None when there is no address to go to. Open with a licence, free without one. */
export function readableCopy(place: Place): ToldCopy[] {
  const { file, page, version, heldBy, evidence } = place;
  const url = file ?? page;
  if (url === undefined) return [];
  const licence = place.spdx ?? toSpdx(place.licence);
  return [
    {
      url,
      format: place.format ?? (file !== undefined || looksLikePdf(url) ? 'pdf' : 'html'),
      openness: licence === undefined ? 'free' : 'open',
      host: isResolver(url) ? (place.holder ?? hostName(url)) : hostName(url),
      ...known({ version, licence, heldBy, landing: page === url ? undefined : page }),
      evidence,
    },
  ];
}

/** Some sources give the file where the page belongs. */
export function looksLikePdf(address: string): boolean {
  return /\.pdf(?:$|[?#])|\/_?pdf\/?(?:$|[?#])/iu.test(address);
}

/** A DOI's own address says nothing about who holds the copy. */
function isResolver(address: string): boolean {
  return /^(?:dx\.)?doi\.org$|^hdl\.handle\.net$/u.test(new URL(address).hostname);
}

/** The words that Unpaywall, OpenAlex and others share, so that readers see them agree. */
export function openAt(heldBy: 'publisher' | 'repository' | undefined): string {
  return heldBy === 'repository' ? 'open in a repository' : "open on the publisher's site";
}
