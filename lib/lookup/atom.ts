/**
 * Reads the few parts of an Atom feed (RFC 4287) that we need. Background workers of extensions
 * have no XML parser; feeds of one known service are regular enough to read without one.
 */

export interface AtomEntry {
  id: string;
  title: string;
  authors: string[];
  year: number | undefined;
  /** arXiv's own addition: the DOI of the published version. */
  doi: string | undefined;
}

export function isFeed(xml: string): boolean {
  return /<feed[\s>]/u.test(xml) && xml.trimEnd().endsWith('</feed>');
}

export function entriesIn(xml: string): AtomEntry[] {
  return [...xml.matchAll(/<entry>(.*?)<\/entry>/gsu)].map(([, entry = '']) => ({
    id: first(entry, 'id'),
    title: first(entry, 'title'),
    authors: all(entry, 'name'),
    year: Number(first(entry, 'published').slice(0, 4)) || undefined,
    doi: first(entry, 'arxiv:doi') || undefined,
  }));
}

function first(xml: string, tag: string): string {
  return all(xml, tag)[0] ?? '';
}

function all(xml: string, tag: string): string[] {
  const found = xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`, 'gu'));
  return [...found].map(([, text = '']) => plain(text));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(text: string): string {
  return text
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[String(name)] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
