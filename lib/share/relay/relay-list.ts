/** An author's relays, as others find them (NIP-65, kind 10002). */

import type { SignedEvent } from '../keeper.ts';
import { relayAddress } from './address.ts';

export interface RelayList {
  /** Where the author's events are found. */
  write: string[];
  /** Where others leave what is meant for the author. */
  read: string[];
}

const kind = 10002;
/** The specification asks for two to four of each. */
const most = 8;

export function relayListTemplate(
  { write, read }: RelayList,
  created_at: number,
): Pick<SignedEvent, 'kind' | 'created_at' | 'tags' | 'content'> {
  const all = [...new Set([...write, ...read])];
  const tags = all.map((url) => {
    if (!read.includes(url)) return ['r', url, 'write'];
    return write.includes(url) ? ['r', url] : ['r', url, 'read'];
  });
  return { kind, created_at, tags, content: '' };
}

/** Addresses that are none are left out, and all beyond a handful. */
export function parseRelayList(event: SignedEvent): RelayList {
  const entries = event.tags.flatMap(([name, address = '', use]) => {
    const url = name === 'r' ? relayAddress(address) : null;
    return url === null ? [] : [{ url, use }];
  });
  const usedFor = (other: string) =>
    [...new Set(entries.filter(({ use }) => use !== other).map(({ url }) => url))].slice(0, most);
  return { write: usedFor('read'), read: usedFor('write') };
}
