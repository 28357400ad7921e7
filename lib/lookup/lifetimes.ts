/** How long a finding may be given again before the sources are asked anew. */

import { anyoneMayRead, type Copy, type Finding } from '../work/copy.ts';
import { day, minute } from './pace.ts';

const yearMs = 365.25 * day;

/** So long an answer stands for a source that is not asked again. */
export const carriedMs = 30 * day;

/** Milliseconds since 1970. */
export function freshUntil(finding: Finding, askedAt: number): number {
  const open = finding.copies.filter(anyoneMayRead);
  const failed = finding.asked.some((report) => report.outcome === 'failed');
  if (open.length > 0) {
    const lasting = open.some((copy) => !isBronze(copy));
    return askedAt + (failed ? day : lasting ? 30 * day : 7 * day);
  }
  // Nothing found while somebody could not be asked is hardly knowledge at all.
  if (failed) return askedAt + 10 * minute;
  const ends = finding.copies.flatMap(({ embargoEnds }) => Date.parse(embargoEnds ?? ''));
  const nextEnd = Math.min(...ends.filter((end) => end > askedAt));
  return Math.min(askedAt + (isOld(finding, askedAt) ? 28 * day : 3 * day), nextEnd);
}

/** Free at its publisher without a licence: the publisher can end that any day. */
function isBronze(copy: Copy): boolean {
  return copy.openness === 'free' && copy.heldBy === 'publisher';
}

/** Most copies appear in a work's first years. */
function isOld({ work }: Finding, now: number): boolean {
  return work.year !== undefined && now / yearMs + 1970 - work.year > 3;
}
