/** One word for how a work stands, the same in the toolbar, the badge and the popup. */

import type { Finding, Outcome } from './copy.ts';
import { anyoneMayRead } from './copy.ts';
import type { AccessVerdict } from './work.ts';

export type Standing =
  | 'nothing' // no work on the page
  | 'looking' // sources are being asked
  | 'open' // anyone may read a copy, licence stated
  | 'free' // anyone may read a copy, no licence stated
  | 'borrow' // an account, a waiting list, a preview or an embargo
  | 'yours' // readable by this reader here
  | 'closed' // those who know the work have no copy
  | 'unsure'; // nobody who could tell has answered;

/**
 * `closed` needs witnesses: sources that know the work and have no copy, more of them than gave no
 * answer; or nobody who knows it, and nobody who failed.
 */
export function standingOf(access: AccessVerdict, finding: Finding | undefined): Standing {
  const copies = finding?.copies ?? [];
  if (copies.some((copy) => copy.openness === 'open') || pageLicence(access)) return 'open';
  if (copies.some(anyoneMayRead)) return 'free';
  if (access.state === 'open') return 'free';
  if (!finding?.complete) return 'looking';
  if (access.state === 'yours') return 'yours';
  if (copies.length > 0) return 'borrow';
  // Sources that only describe works are no witnesses of there being no copy.
  const outcomes = finding.asked
    .filter(({ describes }) => !describes)
    .map(({ outcome }) => outcome);
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const failed = count('failed');
  const isWitnessed = count('nothing') > failed || (count('unknown-work') > 0 && failed === 0);
  return isWitnessed ? 'closed' : 'unsure';
}

/** The open licence that the page itself states for its work, as it was read. */
export function pageLicence(access: AccessVerdict): string | undefined {
  if (access.state !== 'open') return undefined;
  return access.reasons.find(({ rule }) => rule === 'licence')?.detail;
}
