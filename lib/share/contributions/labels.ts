/** Labels (NIP-32): words of a vocabulary that is named beside them. */

import type { Rumour } from '../../store/events/event.ts';

export const ours = { copy: 'copyleaf.copy', review: 'copyleaf.review' } as const;

/** The vocabulary once, then its words. */
export function labelTags(vocabulary: string, words: readonly (string | undefined)[]): string[][] {
  const said = words.filter((word) => word !== undefined);
  if (said.length === 0) return [];
  return [['L', vocabulary], ...said.map((word) => ['l', word, vocabulary])];
}

export function labelsOf({ tags }: Rumour, vocabulary: string): string[] {
  return tags.flatMap(([name, word, of]) =>
    name === 'l' && of === vocabulary && word !== undefined ? [word] : [],
  );
}

/** SPDX id, or the address of the licence. */
export const licenceTags = (licence: string | undefined): string[][] =>
  labelTags('license', [licence]);

export const licenceOf = (event: Rumour): string | undefined => labelsOf(event, 'license')[0];

/** What every contribution of ours carries. `alt`: a sentence for software that does not know it. */
export const signature = (alt: string): string[][] => [
  ['client', 'copyleaf'],
  ['alt', alt],
];
