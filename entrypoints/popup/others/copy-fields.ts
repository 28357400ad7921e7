/** An open copy as its finder fills it in. */

import type { Copy, CopyFormat, CopyVersion } from '../../../lib/work/copy.ts';

export interface CopyFields {
  /** Address of the copy that was chosen from the look-up; empty for another. */
  chosen: string;
  url: string;
  version: CopyVersion | '';
  /** SPDX id; empty when none is stated. */
  licence: string;
  evidence: string;
}

export function fieldsOf(copy: Copy | undefined): CopyFields {
  return {
    chosen: copy?.url ?? '',
    url: copy?.url ?? '',
    version: copy?.version ?? '',
    licence: copy?.licence ?? '',
    evidence: copy?.evidence ?? '',
  };
}

/** A licence makes it open; without one it is free to read. */
export function copyFrom({ url, version, licence, evidence }: CopyFields): Copy {
  const address = url.trim();
  return {
    url: address,
    format: formatOf(address),
    openness: licence === '' ? 'free' : 'open',
    ...(version !== '' && { version }),
    ...(licence !== '' && { licence }),
    host: URL.canParse(address) ? new URL(address).hostname : '',
    source: 'reader',
    evidence: evidence.trim(),
  };
}

function formatOf(address: string): CopyFormat {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  if (/\.epub$/iu.test(path)) return 'epub';
  return /\.pdf$|\/pdf\//iu.test(path) ? 'pdf' : 'html';
}
