/** Which form of a contribution is shown: as it was written, or as somebody proposed and others accepted. */

import { coordinateOf, newestFirst, type Rumour } from '../../store/events/event.ts';
import { revisedBy } from '../contributions/thread.ts';
import type { Voice } from '../contributions/voices.ts';
import { type Counts, voicesOn } from './voices.ts';

export interface Form {
  /** What is shown. */
  shown: Rumour;
  /** Not accepted, newest first. */
  proposals: Rumour[];
}

/** `proposals`: all that revise the original, or a revision of it. */
export function currentForm(
  original: Rumour,
  proposals: readonly Rumour[],
  voices: readonly Voice[],
  counts: Counts,
): Form {
  const chain = revisionsOf(original, proposals);
  const accepted = chain.filter((proposal) =>
    isAccepted(proposal, original.pubkey, voices, counts),
  );
  const [newest] = accepted.toSorted(newestFirst);
  return {
    shown: newest ?? original,
    proposals: chain.filter((proposal) => !accepted.includes(proposal)).toSorted(newestFirst),
  };
}

/** The author's own changes need nobody's consent, and others' need the author's or a majority's. */
function isAccepted(
  proposal: Rumour,
  author: string,
  voices: readonly Voice[],
  counts: Counts,
): boolean {
  if (proposal.pubkey === author) return true;
  const target = { ...proposal, coordinate: coordinateOf(proposal) };
  const said = voicesOn(target, voices);
  const byAuthor = said.find(({ pubkey }) => pubkey === author)?.says;
  if (byAuthor !== undefined) return byAuthor === 'approves';
  const voted = said.filter(({ pubkey }) => counts(pubkey));
  return voted.filter(({ says }) => says === 'approves').length * 2 > voted.length;
}

/** Directly or over others; each once, whatever circles they form. */
function revisionsOf(original: Rumour, proposals: readonly Rumour[]): Rumour[] {
  const found = new Map<string, Rumour>();
  const names = new Set(namesOf(original));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const proposal of proposals) {
      const revised = revisedBy(proposal);
      if (found.has(proposal.id) || proposal.id === original.id) continue;
      if (revised === undefined || !names.has(revised)) continue;
      found.set(proposal.id, proposal);
      for (const name of namesOf(proposal)) names.add(name);
    }
  }
  return [...found.values()];
}

const namesOf = (event: Rumour): string[] => [event.id, coordinateOf(event) ?? event.id];
