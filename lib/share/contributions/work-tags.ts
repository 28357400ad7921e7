/** Works in the form of NIP-73, and the buckets by which they are asked for without being named. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Rumour, valuesOfTag } from '../../store/events/event.ts';
import { addressOf, isWorkId, parseId } from '../../work/ids/parse-id.ts';
import { publicAddress } from '../../work/public-address.ts';
import type { WorkId } from '../../work/work-id.ts';

export interface ExternalId {
  /** `doi:10.1371/journal.pone.0000308`, `isbn:9780765382030`, or an address. */
  i: string;
  k: 'doi' | 'isbn' | 'web';
  /** Where it can be looked up. */
  hint?: string;
}

/** Null for what has no public form. */
export function externalId(id: WorkId): ExternalId | null {
  const address = addressOf(id);
  if (id.startsWith('doi:')) return { i: id, k: 'doi', ...(address && { hint: address }) };
  if (id.startsWith('isbn:')) return { i: id, k: 'isbn', ...(address && { hint: address }) };
  const shown = address === null ? null : publicAddress(address);
  return shown === null ? null : { i: shown, k: 'web' };
}

export const externalIds = (ids: readonly WorkId[]): ExternalId[] =>
  ids.flatMap((id) => externalId(id) ?? []);

/** Tags `i` and `k` of each, and of each whose form others do not know, its own name. */
export function workTags(ids: readonly WorkId[]): string[][] {
  return ids.flatMap((id) => {
    const external = externalId(id);
    const shown = external ? [iTag(external), ['k', external.k]] : [];
    const isPlain = external !== null && !id.startsWith('url:') && workIdOf(external.i) === id;
    return isPlain ? shown : [...shown, ['work', id]];
  });
}

export function iTag({ i, hint }: ExternalId): string[] {
  return hint === undefined ? ['i', i] : ['i', i, hint];
}

/** In the order of their tags. */
export function workIdsOf({ tags }: Rumour): WorkId[] {
  const ids: WorkId[] = [];
  let shown: WorkId | null = null;
  for (const [name, value] of tags) {
    if (value === undefined) continue;
    if (name === 'i' || name === 'I') {
      shown = workIdOf(value);
      if (shown) ids.push(shown);
    } else if (name === 'work' && isWorkId(value)) {
      // Stands for the address before it, where there is one.
      if (shown && externalId(value)?.i === externalId(shown)?.i) ids.pop();
      ids.push(value);
    }
  }
  return [...new Set(ids)];
}

/** Null for an address that names no work in a better way than by itself alone is kept as `url:`. */
function workIdOf(i: string): WorkId | null {
  if (i.length > 2000) return null;
  const id = parseId(i);
  return id && isWorkId(id) ? id : null;
}

/** Of 4 096: what is asked for instead of the work itself. */
export const bucketOf = (i: string): string =>
  bytesToHex(sha256(new TextEncoder().encode(i))).slice(0, 3);

/** For all that the tags name. */
export function bucketTags(tags: readonly string[][]): string[][] {
  const values = valuesOfTag({ tags: [...tags] }, 'i');
  return [...new Set(values.map(bucketOf))].map((bucket) => ['b', bucket]);
}
