/** Addresses as the model wants them, where the characters of ours go beyond those of an IRI. */

const outside = /[\s"<>\\^`{|}]/gu;

/** Of an address that is escaped already only what was forgotten. */
export function escapedAddress(address: string): string {
  return address.replaceAll(outside, encodeURIComponent);
}

/** A work id may hold anything, `%` too, and comes back as it was. */
export function escapedId(id: string): string {
  return escapedAddress(id.replaceAll('%', '%25'));
}

export function unescapedId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
