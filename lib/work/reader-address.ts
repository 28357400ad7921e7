/** The address of our PDF reader with a document in it, and of the document in such an address. */

const readerPage = '/reader.html';
const anyOrigin = 'https://any.invalid';

/** Within the extension, from its root. */
export function readerPath(document: string): string {
  return `${readerPage}?${new URLSearchParams({ open: document }).toString()}`;
}

/**
 * Of a tab that shows our reader, the address of the document in it: a web address, or for a file
 * of this computer a `urn:x-pdf:` with its fingerprint. Any other address is given back as it is.
 */
export function documentIn(address: string, ownOrigin: string): string {
  if (!address.startsWith(`${ownOrigin}${readerPage}?`)) return address;
  return new URL(address.slice(ownOrigin.length), anyOrigin).searchParams.get('open') ?? address;
}

const local = /^urn:x-pdf:([\da-f]{8,64})$/u;

/** A name for a file that has no address: what other annotation software uses too. */
export function localDocument(fingerprint: string): string {
  return `urn:x-pdf:${fingerprint}`;
}

export function isLocalDocument(address: string): boolean {
  return local.test(address);
}
