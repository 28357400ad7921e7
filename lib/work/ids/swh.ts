/** Software Heritage identifiers, ISO/IEC 18670 (https://www.swhid.org): `swh:1:dir:…`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress } from './address.ts';
import { unwrap } from './unwrap.ts';

const shape = /^swh:1:(?:snp|rel|rev|dir|cnt):[0-9a-f]{40}(?![0-9a-z])/iu;

/** The core identifier; qualifiers (`;origin=…`) say where it was found, not what it is. */
export function parseSwh(text: string): WorkId | null {
  const url = parseAddress(text);
  const found = shape.exec(unwrap(url ? url.pathname.replace(/^\/+/u, '') : text))?.[0];
  return found === undefined ? null : (found.toLowerCase() as WorkId);
}

export function swhAddress(id: WorkId): string {
  return `https://archive.softwareheritage.org/${id}`;
}
