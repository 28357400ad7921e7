/** The work by what is printed on its first page: arXiv's stamp, its own DOI, its title. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Clue } from '../detector.ts';
import { facts } from '../facts.ts';
import type { PdfClues, PdfLine } from './pdf-clues.ts';

const mostLines = 400;
/** `arXiv:2105.01994v1 [astro-ph.IM] 5 May 2021`, printed by arXiv itself. */
const stamp =
  /arXiv:(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?=\s*\[|\s+\d|\s*$)/u;
const stamped = /\[[a-z-]+(?:\.[A-Za-z-]+)?\]/u;
const references =
  /^\W*(?:\d+\.?\s+)?(?:references?|bibliography|works cited|literature cited|notes and references|literatur|références|referencias|referências|список литературы|参考文献)\W*$/iu;
/** An entry of a list of references: `[12] Smith`, `12. Smith, J.`, `Smith, J. (2012).` */
const listed = /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.\s+\p{Lu}\p{L}+,?\s+\p{Lu}\.)/u;
const doi =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi[:\s]\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?)(10\.\d{4,9}(?:\.\d+)*\/\S*)/giu;
/** Words by which a page speaks of itself. */
const own =
  /\b(?:cite (?:this|as)|citation|published|available at|article|this (?:paper|version|work)|journal|copyright|©|license|licence)\b/iu;
/** Words by which it speaks of another: supplements, errata, the preprint of the same. */
const other =
  /\b(?:supplement|supporting information|dataset|data are available|code (?:is )?available|erratum|corrigendum|correction to|zenodo|figshare|dryad|osf\.io)\b/iu;
const beginsWithDoi = /^\W*(?:doi\b|https?:\/\/(?:dx\.)?doi\.org)/iu;

export function readFirstPage({ firstPage }: PdfClues): Clue[] {
  const all = firstPage.slice(0, mostLines);
  const end = all.findIndex(({ text }) => references.test(text));
  const lines = end < 0 ? all : all.slice(0, end);
  return [...arxivStamp(all), ...ownDois(lines), ...title(lines)];
}

function arxivStamp(lines: readonly PdfLine[]): Clue[] {
  for (const { text, isTurned } of lines) {
    const found = stamp.exec(text)?.[0];
    const id = found === undefined ? null : parseArxiv(found);
    if (!id || !(isTurned || stamped.test(text))) continue;
    return [{ kind: 'paper', ids: [id], confidence: 0.95, detail: `first page: ${text}` }];
  }
  return [];
}

/**
 * A first page may also cite. Of several DOIs only those count that stand at the beginning of their
 * line or among words by which the page speaks of itself; if that leaves more than one, none does.
 */
function ownDois(lines: readonly PdfLine[]): Clue[] {
  const found = lines.flatMap(({ text }, index) => {
    const before = `${lines[index - 1]?.text ?? ''} ${text}`;
    if (listed.test(text) || other.test(before)) return [];
    const isOwn = beginsWithDoi.test(text) || own.test(before);
    return doisIn(text, lines[index + 1]?.text ?? '').map((id) => ({ id, text, isOwn }));
  });
  const alone = single(found) ?? single(found.filter(({ isOwn }) => isOwn));
  if (!alone) return [];
  const confidence = alone.isOwn ? 0.85 : 0.6;
  return [{ ids: [alone.id], confidence, detail: `first page: ${alone.text.trim()}` }];
}

function single<T extends { id: WorkId }>(found: readonly T[]): T | undefined {
  return found.every(({ id }) => id === found[0]?.id) ? found[0] : undefined;
}

/** A DOI that its line breaks after a slash, a dot or a hyphen goes on in the next. */
function doisIn(text: string, next: string): WorkId[] {
  return [...text.matchAll(doi)].flatMap(({ 1: value = '', index, 0: whole }) => {
    const isBroken = index + whole.length >= text.trimEnd().length && /[/.-]$/u.test(value);
    const id = parseDoi(isBroken ? value + (/^\S+/u.exec(next.trim())?.[0] ?? '') : value);
    return id ?? [];
  });
}

/** The largest level letters in the upper part of the page, over several lines if need be. */
function title(lines: readonly PdfLine[]): Clue[] {
  const level = lines.filter(({ isTurned, text }) => !isTurned && text.trim() !== '').slice(0, 40);
  const largest = Math.max(...level.map(({ size }) => size));
  const from = level.findIndex(({ size }) => isSame(size, largest));
  if (from < 0) return [];
  let to = from;
  while (to < level.length && to < from + 6 && isSame(level[to]?.size ?? 0, largest)) to += 1;
  const text = level
    .slice(from, to)
    .map((line) => line.text.trim())
    .join(' ');
  // In a page set in one size nothing is a title.
  const body = level.filter(({ size }) => size < largest * 0.95).length;
  if (text.length < 15 || text.length > 350 || body < 3) return [];
  return [{ ...facts({ title: text }), confidence: 0, detail: `first page: ${text}` }];
}

function isSame(size: number, largest: number): boolean {
  return Math.abs(size - largest) < 0.5;
}
