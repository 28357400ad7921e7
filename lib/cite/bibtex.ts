/**
 * BibTeX, entry by entry: the library that reads LaTeX gives up a whole file for one fault, so each
 * entry is cut out here and given to it alone.
 */

import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Csl } from './csl.ts';

export interface BibtexRecord {
  /** The entry's key, or its first words. */
  label: string;
  csl?: Csl;
  fault?: 'cut-off' | 'too-large' | 'unreadable';
  detail?: string;
}

/** Characters. Entries with a whole abstract have ten thousand. */
const longestEntry = 100_000;
const mostMacros = 500;

export function* readBibtex(text: string): Generator<BibtexRecord> {
  const macros: string[] = [];
  for (const { type, source, isWhole } of entriesIn(text)) {
    const name = type.toLowerCase();
    if (name === 'comment' || name === 'preamble') continue;
    const label = /^@\s*\w+\s*[{(]\s*([^\s,{}]*)/u.exec(source)?.[1] || source.slice(0, 60);
    if (!isWhole) yield { label, fault: 'cut-off' };
    else if (source.length > longestEntry) yield { label, fault: 'too-large' };
    else if (name === 'string') {
      if (macros.length < mostMacros) macros.push(source);
    } else yield { label, ...parsed(source, macros) };
  }
}

function parsed(source: string, macros: string[]): Omit<BibtexRecord, 'label'> {
  const used = macros.filter((macro) => uses(source, macro));
  try {
    const { data } = new Cite([...used, source].join('\n'), { generateGraph: false });
    const [item] = data;
    if (typeof item !== 'object' || item === null)
      return { fault: 'unreadable', detail: 'nothing in it' };
    const { id: _id, 'citation-key': _key, ...csl } = item as Csl;
    return { csl };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { fault: 'unreadable', detail: detail.slice(0, 200) };
  }
}

function uses(source: string, macro: string): boolean {
  const name = /[{(]\s*([^\s={(]+)\s*=/u.exec(macro)?.[1];
  return name !== undefined && source.toLowerCase().includes(name.toLowerCase());
}

interface Piece {
  type: string;
  source: string;
  isWhole: boolean;
}

/** From each `@type{` to the brace that closes it; an `@type{` at the start of a line ends a broken one. */
function* entriesIn(text: string): Generator<Piece> {
  const starts = /@[ \t]*([A-Za-z]+)[ \t\r\n]*([{(])/gu;
  for (let start = starts.exec(text); start; start = starts.exec(text)) {
    const [, type = '', bracket] = start;
    const end = closing(text, starts.lastIndex, bracket === '{' ? '}' : ')');
    if (end.isWhole) yield { type, source: text.slice(start.index, end.at), isWhole: true };
    else yield { type, source: text.slice(start.index, start.index + 200), isWhole: false };
    starts.lastIndex = end.at;
  }
}

function closing(text: string, from: number, bracket: string): { at: number; isWhole: boolean } {
  let depth = 0;
  const signs = /[{})\\]|\n[ \t]*@[A-Za-z]+[ \t]*[{(]/gu;
  signs.lastIndex = from;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const [what] = sign;
    if (what === '\\') signs.lastIndex += 1;
    else if (what === '{') depth += 1;
    else if (what.startsWith('\n')) return { at: sign.index + 1, isWhole: false };
    else if (depth === 0 && what === bracket) return { at: signs.lastIndex, isWhole: true };
    else if (what === '}') depth = Math.max(0, depth - 1);
    if (signs.lastIndex - from > 2 * longestEntry) break;
  }
  const next = text.indexOf('\n@', from);
  return { at: next === -1 ? text.length : next + 1, isWhole: false };
}
