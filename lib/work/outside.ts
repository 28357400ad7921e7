/** What can be handed to people who do not have the extension: addresses that anyone can open. */

import { anyoneMayRead, type Copy } from './copy.ts';
import { addressOf } from './ids/parse-id.ts';
import { publicAddress } from './public-address.ts';
import { isRefusedHost } from './refused-hosts.ts';
import type { Work } from './work.ts';
import { filingId } from './work-id.ts';

export interface OutsideLinks {
  /** A copy that anyone may read. */
  copy?: string;
  /** Where the work is registered or described: its DOI, its ISBN … */
  work?: string;
}

/** Without what is the reader's own in an address; what only the reader can open is left out. */
export function outsideLinks(work: Work, copies: readonly Copy[]): OutsideLinks {
  const copy = copies.filter(anyoneMayRead).map(passedOn).find(Boolean);
  const id = filingId(work);
  const address = id && addressOf(id);
  const registered = address ? publicAddress(address) : null;
  return { ...(copy && { copy }), ...(registered && { work: registered }) };
}

function passedOn({ url }: Copy): string | undefined {
  const address = publicAddress(url);
  return address === null || isRefusedHost(address) ? undefined : address;
}
