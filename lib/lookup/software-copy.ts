/** Tells a place that has a program. That it can be looked at, or costs nothing, does not make it free. */

import { known } from './known.ts';
import { softwareLicence } from './licence.ts';
import { readableCopy, type Place } from './readable-copy.ts';
import type { Answer } from './source.ts';

/**
 * `stated`: the licences as the source writes them. Of several it does not say whether all hold or
 * one may be chosen, so none is named; but all must be free.
 */
export function softwareCopy(
  place: Omit<Place, 'licence' | 'spdx'>,
  stated: readonly (string | null | undefined)[],
): Pick<Answer, 'copies' | 'unconfirmed'> {
  const licences = new Set(stated.map(softwareLicence));
  const isFree = licences.size > 0 && !licences.has(undefined);
  const [licence, ...others] = licences;
  const copies = readableCopy({ ...place, spdx: others.length === 0 ? licence : undefined });
  if (isFree) return { copies };
  const evidence = `${place.evidence}, no free licence known`;
  return { copies: [], ...known({ unconfirmed: copies.map((copy) => ({ ...copy, evidence })) }) };
}
