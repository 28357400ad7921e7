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

/** Yes or no to a proposal. Not a reaction: those can be taken back, and what follows from this cannot. */
export function voiceDraft(
  { id }: Pick<Removal, 'id'>,
  said: '+' | '-',
  created_at: number,
): Draft {
  return {
    kind: kinds.circle,
    tags: [
      ['d', about.voice],
      ['e', id],
      ['client', 'copyleaf'],
      ['alt', 'A voice on a proposal in a circle.'],
    ],
    content: said,
    created_at,
  };
}

/** Who proposes agrees; the one it is about has no voice, and of the others the latest counts. */
export function removalOf(proposal: Rumour, rumours: readonly Rumour[]): Removal | null {
  const whom = valueOfTag(proposal, 'p');
  if (!isAbout(proposal, about.removal) || whom === undefined || whom === proposal.pubkey)
    return null;
  const voices = new Map<string, string>([[proposal.pubkey, '+']]);
  for (const { pubkey, content } of voicesOn(proposal, rumours).toReversed())
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

/**
 * The proposal with all who had agreed by then (seconds since 1970): what was decided and acted on is
 * not undone by changing one's mind, nor by pretending to have done so earlier.
 */
export function decidedBy(
  proposal: Rumour,
  rumours: readonly Rumour[],
  until: number,
): Removal | null {
  const removal = removalOf(proposal, rumours);
  if (!removal) return null;
  const agreed = voicesOn(proposal, rumours)
    .filter(({ created_at, content }) => created_at <= until && content === '+')
    .map(({ pubkey }) => pubkey);
  const agree = [...new Set([proposal.pubkey, ...agreed])].filter(
    (pubkey) => pubkey !== removal.whom,
  );
  return { ...removal, agree };
}

/** Newest first. */
function voicesOn({ id }: Rumour, rumours: readonly Rumour[]): Rumour[] {
  return rumours
    .filter(
      (rumour) =>
        isAbout(rumour, about.voice) &&
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
