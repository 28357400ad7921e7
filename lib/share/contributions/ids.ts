/** Events and authors as IRIs: `nostr:note1…`, `nostr:npub1…` (NIP-19, NIP-21). */

import { decode, noteEncode, npubEncode } from 'nostr-tools/nip19';

export const noteId = (event: string): string => `nostr:${noteEncode(event)}`;
/** Few authors write much: their names are kept. */
const authorIds = new Map<string, string>();
const mostAuthors = 5000;

export function authorId(pubkey: string): string {
  const known = authorIds.get(pubkey);
  if (known !== undefined) return known;
  if (authorIds.size >= mostAuthors) authorIds.clear();
  const id = `nostr:${npubEncode(pubkey)}`;
  authorIds.set(pubkey, id);
  return id;
}

/** Id of the event that an IRI names; null when it names none. */
export function eventOf(iri: string): string | null {
  const decoded = decodedOf(iri);
  if (decoded?.type === 'note') return decoded.data;
  return decoded?.type === 'nevent' ? decoded.data.id : null;
}

function decodedOf(iri: string) {
  try {
    return decode(iri.replace(/^nostr:/u, ''));
  } catch {
    return null;
  }
}

/** Public key of the author that an IRI names; null when it names none. */
export function authorOf(iri: string): string | null {
  const decoded = decodedOf(iri);
  return decoded?.type === 'npub' ? decoded.data : null;
}
