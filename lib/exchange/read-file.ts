/** Finds out what a file is and reads it. */

import { longest, parseBounded } from './bounded-json.ts';
import { type Outcome, Unreadable } from './entry.ts';
import { readCslJson } from './formats/csl-json.ts';
import { isHypothesis, readHypothesis } from './formats/hypothesis.ts';
import { membersOf } from './formats/members.ts';
import { readW3C } from './formats/w3c.ts';

export type ReadableFormat = 'w3c' | 'hypothesis' | 'csl' | 'bibtex' | 'ris';

export interface ReadFile {
  format: ReadableFormat;
  /** Read as they are asked for, so that a long file can be shown to make progress, and be left. */
  outcomes: Iterable<Outcome>;
}

/** Throws `Unreadable`. What the file is called does not matter, only what is in it. */
export async function readFile(text: string): Promise<ReadFile> {
  if (text.length > longest) throw new Unreadable('too-large');
  const start = /[^\s\uFEFF]/u.exec(text);
  if (!start) throw new Unreadable('empty');
  if (start[0] === '{' || start[0] === '[') return readJson(parseBounded(text));
  const isRis = /^[ \t\uFEFF]*[A-Z][A-Z0-9] {1,2}- /mu.test(text.slice(0, 20_000));
  if (isRis) {
    const { readRisFile } = await import('./formats/bibliographies.ts');
    return { format: 'ris', outcomes: readRisFile(text) };
  }
  if (/@[ \t]*[A-Za-z]+[ \t\r\n]*[{(]/u.test(text)) {
    const { readBibtexFile } = await import('./formats/bibliographies.ts');
    return { format: 'bibtex', outcomes: readBibtexFile(text) };
  }
  throw new Unreadable('unknown-format');
}

function readJson(json: unknown): ReadFile {
  if (isHypothesis(json)) return { format: 'hypothesis', outcomes: readHypothesis(json) };
  const sample = membersOf(Array.isArray(json) ? json[0] : json);
  const isAnnotation = '@context' in sample || 'target' in sample || 'motivation' in sample;
  if (isAnnotation) return { format: 'w3c', outcomes: readW3C(json) };
  return { format: 'csl', outcomes: readCslJson(json) };
}
