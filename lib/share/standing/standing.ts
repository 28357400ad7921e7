/**
 * How a contribution stands with those who read it. A pure function of what was said, whatever the
 * order: nobody decides for others, and nothing is deleted by a vote.
 */

import type { Voice } from '../contributions/voices.ts';
import { type Counts, voicesOn } from './voices.ts';

export interface Standing {
  /** `folded`: shown only after a click, with the reasons. */
  state: 'new' | 'approved' | 'disputed' | 'folded';
  approvals: Voice[];
  disapprovals: Voice[];
  complaints: Voice[];
  /** Of people the reader does not know; they move nothing. */
  others: { approvals: number; complaints: number };
  /** The reader's own. */
  mine?: Voice;
  /** The reader does not want to see it: a complaint that it is unlawful, or its author is muted. */
  isHidden: boolean;
}

export interface Viewer {
  me: string;
  counts: Counts;
  isMuted(pubkey: string): boolean;
}

export function standingOf(
  target: { id: string; pubkey: string; coordinate?: string | undefined },
  voices: Iterable<Voice>,
  { me, counts, isMuted }: Viewer,
): Standing {
  const all = voicesOn(target, voices);
  const known = all.filter(({ pubkey }) => counts(pubkey) || pubkey === me);
  const saying = (says: Voice['says'], among = known) =>
    among.filter((voice) => voice.says === says);
  const approvals = saying('approves');
  const disapprovals = saying('disapproves');
  const complaints = saying('complains');
  const strangers = all.filter((voice) => !known.includes(voice));
  const mine = known.find(({ pubkey }) => pubkey === me);
  return {
    state: stateOf(approvals.length, disapprovals.length, complaints.length),
    approvals,
    disapprovals,
    complaints,
    others: {
      approvals: saying('approves', strangers).length,
      complaints: saying('complains', strangers).length,
    },
    ...(mine && { mine }),
    isHidden: mine?.about === 'not-lawful' || isMuted(target.pubkey),
  };
}

function stateOf(approvals: number, disapprovals: number, complaints: number): Standing['state'] {
  if (complaints >= 2 && complaints >= approvals) return 'folded';
  if (complaints > 0) return approvals > 0 ? 'disputed' : 'new';
  const isMajority = approvals > disapprovals;
  return approvals >= 2 || isMajority ? 'approved' : 'new';
}
