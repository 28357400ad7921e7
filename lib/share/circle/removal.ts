/** Proposals to go on without somebody, and what the members say to them. */

import { kinds, newestFirst, type Rumour, valueOfTag } from '../../store/events/event.ts';
import { about, isAbout } from './membership.ts';
import type { Draft } from './wrap.ts';

export interface Removal {
  /** Id of the proposal. */
  id: string;
  by: string;
  whom: string;
  reason: string;
  agree: string[];
  against: string[];
  /** Seconds since 1970. */
  since: number;
}

export function removalDraft(whom: string, reason: string, created_at: number): Draft {
  return {
    kind: kinds.circle,
    tags: [
      ['d', about.removal],
      ['p', whom],
      ['client', 'copyleaf'],
      ['alt', 'A proposal that a circle goes on without one of its members.'],
    ],
    content: reason.slice(0, 2000),
    created_at,
  };
}

/**
 * Who proposes agrees; the one it is about has no voice. `until`: voices as they were then, in
 * seconds since 1970, so that a decision that was acted on is not undone by changing one's mind.
 */
export function removalOf(
  proposal: Rumour,
  rumours: readonly Rumour[],
  until = Infinity,
): Removal | null {
  const whom = valueOfTag(proposal, 'p');
  if (!isAbout(proposal, about.removal) || whom === undefined || whom === proposal.pubkey)
    return null;
  const voices = new Map<string, string>([[proposal.pubkey, '+']]);
  for (const { pubkey, content } of voicesOn(proposal.id, rumours, until).toReversed())
    if (pubkey !== whom) voices.set(pubkey, content);
  const saying = (said: string) =>
    [...voices].filter(([, content]) => content === said).map(([pubkey]) => pubkey);
  return {
    id: proposal.id,
    by: proposal.pubkey,
    whom,
    reason: proposal.content,
    agree: saying('+'),
    against: saying('-'),
    since: proposal.created_at,
  };
}

/** Newest first. */
function voicesOn(id: string, rumours: readonly Rumour[], until: number): Rumour[] {
  return rumours
    .filter(
      (rumour) =>
        rumour.kind === kinds.reaction &&
        rumour.created_at <= until &&
        (rumour.content === '+' || rumour.content === '-') &&
        valueOfTag(rumour, 'e') === id,
    )
    .toSorted(newestFirst);
}

/** More than half of the members besides the one it is about. */
export function isCarried({ whom, agree }: Removal, members: ReadonlySet<string>): boolean {
  const voters = [...members].filter((member) => member !== whom);
  const agreeing = voters.filter((member) => agree.includes(member));
  return agreeing.length * 2 > voters.length;
}
