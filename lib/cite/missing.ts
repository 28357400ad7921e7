/** What a full citation of such a work would say and this record does not. */

import type { WorkKind } from '../work/work.ts';
import type { Csl } from './csl.ts';
import { kindOf } from './csl.ts';
import { textOf } from './csl-text.ts';

export type Missing =
  | 'author'
  | 'title'
  | 'issued'
  | 'container-title'
  | 'volume'
  | 'page'
  | 'publisher'
  | 'version';

const wanted: Readonly<Record<WorkKind, readonly Missing[]>> = {
  paper: ['author', 'title', 'issued', 'container-title', 'volume', 'page'],
  book: ['author', 'title', 'issued', 'publisher'],
  chapter: ['author', 'title', 'issued', 'container-title', 'publisher', 'page'],
  software: ['author', 'title', 'issued', 'version'],
  dataset: ['author', 'title', 'issued', 'publisher'],
  thesis: ['author', 'title', 'issued', 'publisher'],
  report: ['author', 'title', 'issued', 'publisher'],
  hardware: ['author', 'title', 'issued'],
};

export function missingIn(item: Csl): Missing[] {
  const known = (variable: string) => item[variable] !== undefined && item[variable] !== '';
  const substitutes: Partial<Record<Missing, readonly string[]>> = {
    author: ['editor', 'translator'],
    page: ['number', 'article-number'],
  };
  return wanted[kindOf(textOf(item['type']))].filter(
    (variable) => !known(variable) && !substitutes[variable]?.some(known),
  );
}
