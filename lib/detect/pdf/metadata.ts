/** The work by what the file says of itself: information dictionary and XMP. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Clue } from '../detector.ts';
import { facts } from '../facts.ts';
import type { PdfClues } from './pdf-clues.ts';

/** Entries that hold the work's own DOI, as publishers name them. */
const doiEntries = /^(?:prism:doi|prism:url|pdfx:doi|crossmark:doi|jav:doi|doi|wps-articledoi)$/u;
/** Entries in which a DOI stands among other words. */
const wordyEntries = /^(?:subject|dc:identifier|dc:source|pdfx:subject|dc:description|title)$/u;
const arxivEntries = /^(?:arxivid|pdfx:arxivid)$/u;
const labelled = /(?:doi[:\s]\s*|doi\.org\/)(10\.\d{4,9}\/\S+)/iu;
const mostEntries = 200;
/** Names that programs give to files, not authors to works. */
const noTitle =
  /^(?:untitled|microsoft word|microsoft powerpoint|powerpoint|layout \d|doi:|10\.\d{4})|\.(?:docx?|dvi|tex|pdf|indd|qxd|rtf|eps)$|^\S{0,40}$|^[\W\d]*$/iu;

export function readMetadata({ info, xmp }: PdfClues): Clue[] {
  const entries = [...entriesOf(info, 'info'), ...entriesOf(xmp, 'xmp')].slice(0, mostEntries);
  return [...entries.flatMap(idsIn), ...described(info, xmp)];
}

interface Entry {
  name: string;
  value: string;
  /** As shown to the reader. */
  label: string;
}

function entriesOf(entries: Readonly<Record<string, string>>, of: string): Entry[] {
  return Object.entries(entries).map(([name, value]) => ({
    name: name.toLowerCase(),
    value: value.slice(0, 2000),
    label: `${of} ${name}`,
  }));
}

function idsIn({ name, value, label }: Entry): Clue[] {
  const claim = (id: WorkId | null, confidence: number): Clue[] =>
    id ? [{ ids: [id], confidence, detail: `${label}: ${value}` }] : [];
  if (doiEntries.test(name)) return claim(parseDoi(value), 0.95);
  if (arxivEntries.test(name)) return claim(parseArxiv(value), 0.95);
  if (!wordyEntries.test(name)) return [];
  const found = labelled.exec(value)?.[1] ?? /^10\.\d{4,9}\/\S+$/u.exec(value.trim())?.[0];
  return claim(found === undefined ? null : parseDoi(found), 0.85);
}

/** Title, authors and year: they name no work by themselves. */
function described(info: PdfClues['info'], xmp: PdfClues['xmp']): Clue[] {
  const value = (...names: string[]): string | undefined =>
    names.map((name) => xmp[name] ?? info[name]).find((found) => found?.trim());
  const title = [xmp['dc:title'], info['Title']].find((text) => text && !noTitle.test(text.trim()));
  const authors = value('dc:creator', 'Author')?.split(/(?<!\s)(?:\s*;\s*|\s+and\s+)/u) ?? [];
  const known = facts({
    title,
    authors: authors.length === 1 ? authors[0]?.split(/(?<!\s)\s*,\s+(?=\S+\s\S)/u) : authors,
    date: value('prism:publicationdate', 'prism:coverdate'),
    container: value('prism:publicationname'),
    publisher: value('dc:publisher'),
  });
  const detail = `title: ${known.title ?? ''}`;
  return Object.keys(known).length > 0 ? [{ ...known, confidence: 0, detail }] : [];
}
