/** Fixtures of sources: what is asked, what the service answers, what must come of it. */

import { readdirSync, readFileSync } from 'node:fs';
import type { Answer } from '../../../lib/lookup/source.ts';
import type { Work } from '../../../lib/work/work.ts';

export interface SourceFixture {
  /** Where the answer's shape is documented. Written by hand, with invented works. */
  note: string;
  work: Work;
  /** Address → body: JSON, or text as a string. Any other address answers 404. */
  answers: Record<string, unknown>;
  expected: Answer | null;
  /** What readers have shared about it. */
  shared?: Answer;
  /** For searches, which have no 404: what the service says when nothing matches. */
  none?: unknown;
}

const folder = new URL('../../fixtures/lookup/', import.meta.url);

export function fixturesOf(source: string): { name: string; fixture: SourceFixture }[] {
  const cases = new URL(`${source}/`, folder);
  return readdirSync(cases)
    .filter((file) => file.endsWith('.json'))
    .toSorted((one) => (one === 'found.json' ? -1 : 1))
    .map((file) => ({
      name: file.replace('.json', ''),
      fixture: JSON.parse(readFileSync(new URL(file, cases), 'utf8')) as SourceFixture,
    }));
}

export function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** As the service would label it. */
export function mediaType(body: unknown): string {
  if (typeof body !== 'string') return 'application/json';
  return body.startsWith('<!doctype html') ? 'text/html' : 'application/atom+xml';
}
