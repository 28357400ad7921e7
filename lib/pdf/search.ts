/**
 * Finds words in the pages of a document as readers type them: without regard to case, accents,
 * kinds of quotation marks and dashes, hyphens within words, or where lines end.
 */

import type { ReadRun } from './line-ends.ts';

/** A stretch of one page's text; `to` is the point after the last character. */
export interface Hit {
  /** Counted from 1. */
  page: number;
  from: { run: number; offset: number };
  to: { run: number; offset: number };
}

/** More would be no help to anyone, and each costs when it is marked. */
export const mostHits = 5_000;

/** What a page says in the form in which it is searched. */
export function folded(runs: readonly ReadRun[]): string {
  return fold(runs, undefined);
}

export function foldQuery(query: string): string {
  return fold([{ text: query, breaksAfter: false }], undefined).trim();
}

/** All places of an already folded query on a page; `pageText` saves folding a page without hits. */
export function hitsOn(
  page: number,
  runs: readonly ReadRun[],
  query: string,
  pageText = folded(runs),
): Hit[] {
  if (query === '' || !pageText.includes(query)) return [];
  const origins: Origin[] = [];
  const text = fold(runs, origins);
  const hits: Hit[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    const [first, last] = [origins[at], origins[at + query.length - 1]];
    if (first && last)
      hits.push({
        page,
        from: { run: first.run, offset: first.offset },
        to: { run: last.run, offset: last.offset + last.length },
      });
  }
  return hits;
}

/** Where a folded character came from, and how many units it had there. */
interface Origin {
  run: number;
  offset: number;
  length: number;
}

/** `origins` gets one entry for each unit of the result. */
function fold(runs: readonly ReadRun[], origins: Origin[] | undefined): string {
  let out = '';
  const emit = (text: string, origin: Origin): void => {
    out += text;
    origins?.push(...Array.from({ length: text.length }, () => origin));
  };
  const emitSpace = (origin: Origin): void => {
    if (!out.endsWith(' ')) emit(' ', origin);
  };
  for (const [run, { text, breaksAfter }] of runs.entries()) {
    let offset = 0;
    for (const character of text) {
      const { length } = character;
      if (/\s/u.test(character)) emitSpace({ run, offset, length });
      else if (!isWithinWord(character, out, text.slice(offset + length, offset + length + 2)))
        emit(plain(character), { run, offset, length });
      offset += length;
    }
    if (breaksAfter) emitSpace({ run, offset, length: 0 });
  }
  return out;
}

/** A hyphen in a word counts for nothing: who knows whether the author or the typesetter put it. */
function isWithinWord(character: string, before: string, after: string): boolean {
  return plain(character) === '-' && /\p{L}$/u.test(before) && /^(?:\p{L}|$)/u.test(after);
}

const known = new Map<string, string>();

function plain(character: string): string {
  let text = known.get(character);
  if (text === undefined) {
    text = character
      .normalize('NFKD')
      .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replaceAll(/[‘’‚‛ʼ`´]/gu, "'")
      .replaceAll(/[“”„‟«»]/gu, '"')
      .replaceAll(/[‐‑‒–—−]/gu, '-')
      .toLowerCase();
    if (known.size < 20_000) known.set(character, text);
  }
  return text;
}
