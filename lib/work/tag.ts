/** A tag is a few words under which a reader finds things again. */

/** UTF-16 code units. */
export const longestTag = 60;

/** As it is kept; `null` when nothing is left. `#open  access,` is `open access`. */
export function tagFrom(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\s,;\p{Cc}]+/gu, ' ')
    .replace(/^[\s#]+/u, '')
    .trim();
  return plain.slice(0, longestTag).toWellFormed().trim() || null;
}

/** The list with one more, unless it is there already in another case. */
export function withTag(tags: readonly string[], text: string): string[] {
  const tag = tagFrom(text);
  const isThere = tags.some((one) => one.toLowerCase() === tag?.toLowerCase());
  return tag === null || isThere ? [...tags] : [...tags, tag];
}
