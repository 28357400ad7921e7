/**
 * Building blocks for schemas of foreign answers: lenient where a field only describes, so that an
 * odd title costs nothing; strict where a copy would be claimed from it.
 */

import * as v from 'valibot';
import { isWebAddress } from '../work/web-address.ts';

/** Text, without surrounding space; null, other types and empty text count as absent. */
export const text = v.fallback(
  v.pipe(
    v.nullish(v.string()),
    v.transform((said) => said?.trim() || undefined),
  ),
  undefined,
);

/** Text that must be there and say something. */
export const filledText = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** An http(s) address; anything else counts as absent. */
export const address = v.fallback(
  v.pipe(
    v.nullish(v.string()),
    v.transform((said) => (said && isAddress(said) ? said : undefined)),
  ),
  undefined,
);

/** A plausible year of publication, also given as text; anything else counts as absent. */
export const year = v.fallback(
  v.pipe(
    v.nullish(v.union([v.number(), v.string()])),
    v.transform((said) => Number(String(said ?? '').slice(0, 4))),
    v.transform((number) => (Number.isInteger(number) && number > 1000 ? number : undefined)),
  ),
  undefined,
);

/** Only a true `true`. */
export const flag = v.fallback(v.nullish(v.boolean(), false), false);

/** A list whose broken members are left out; null and other types are an empty list. */
export function listOf<S extends v.GenericSchema>(item: S) {
  return v.pipe(
    v.fallback(v.nullish(v.array(v.unknown()), []), []),
    v.transform((items) =>
      items.flatMap((entry): v.InferOutput<S>[] => {
        const parsed = v.safeParse(item, entry);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

function isAddress(said: string): boolean {
  if (!/^https?:\/\/[^\s/]+\.[^\s/]/iu.test(said) || said.length > 2048) return false;
  return isWebAddress(said);
}
