/** What we accept as an item of CSL-JSON (citation-style-language schema 1.0), from whomever. */

import * as v from 'valibot';

const word = v.pipe(v.string(), v.maxLength(20_000));
export const scalar = v.union([word, v.number(), v.boolean()]);

export const name = v.union([
  v.object({
    family: v.exactOptional(word),
    given: v.exactOptional(word),
    literal: v.exactOptional(word),
    suffix: v.exactOptional(word),
    'dropping-particle': v.exactOptional(word),
    'non-dropping-particle': v.exactOptional(word),
  }),
]);

export const date = v.object({
  'date-parts': v.exactOptional(
    v.pipe(v.array(v.pipe(v.array(v.union([v.number(), word])), v.maxLength(3))), v.maxLength(2)),
  ),
  literal: v.exactOptional(word),
  raw: v.exactOptional(word),
  season: v.exactOptional(v.union([word, v.number()])),
  circa: v.exactOptional(scalar),
});

export type CslName = v.InferOutput<typeof name>;
export type CslDate = v.InferOutput<typeof date>;
