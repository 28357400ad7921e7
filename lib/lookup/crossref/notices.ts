/**
 * Retractions and the like as Crossref passes them on from publishers and Retraction Watch.
 * https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/
 */

import * as v from 'valibot';
import type { Notice } from '../../work/copy.ts';
import { doiAddress, parseDoi } from '../../work/ids/doi.ts';
import { text } from '../fields.ts';
import { known } from '../known.ts';

export const update = v.object({
  DOI: text,
  type: v.string(),
  updated: v.fallback(
    v.nullish(v.object({ 'date-parts': v.array(v.array(v.number())) })),
    undefined,
  ),
});

const kinds: Readonly<Record<string, [Notice['kind'], string]>> = {
  retraction: ['retraction', 'Retracted'],
  partial_retraction: ['retraction', 'Partly retracted'],
  removal: ['withdrawal', 'Removed'],
  withdrawal: ['withdrawal', 'Withdrawn'],
  expression_of_concern: ['concern', 'Expression of concern'],
  correction: ['correction', 'Corrected'],
  corrigendum: ['correction', 'Corrected'],
  erratum: ['correction', 'Corrected'],
};

/** `title`: publishers put the word before it. */
export function notices(
  updates: readonly v.InferOutput<typeof update>[],
  title: string | undefined,
): Omit<Notice, 'source'>[] {
  const told = updates.flatMap(({ DOI, type, updated }) => {
    const [kind, label] = kinds[type.toLowerCase().replaceAll(/[\s-]/gu, '_')] ?? [];
    if (!kind || !label) return [];
    const doi = DOI === undefined ? null : parseDoi(DOI);
    const date = isoDate(updated?.['date-parts'][0]);
    return [{ kind, label, ...known({ date, url: doi ? doiAddress(doi) : undefined }) }];
  });
  const word = /^(retracted|withdrawn)(?: article| chapter)?[:\]]/iu.exec(title ?? '')?.[1];
  if (told.length > 0 || word === undefined) return told;
  return word.toLowerCase() === 'retracted'
    ? [{ kind: 'retraction', label: 'Retracted' }]
    : [{ kind: 'withdrawal', label: 'Withdrawn' }];
}

function isoDate(parts: readonly number[] | undefined): string | undefined {
  const [year, ...rest] = parts ?? [];
  if (year === undefined || year < 1000 || year > 2200) return undefined;
  const small = rest.slice(0, 2).filter((part) => part >= 1 && part <= 31);
  return [year, ...small.map((part) => String(part).padStart(2, '0'))].join('-');
}
