/** Which form of a contribution is shown: as it was written, or as somebody proposed and others accepted. */

import { coordinateOf, newestFirst, type Rumour } from '../../store/events/event.ts';
import { revisedBy } from '../contributions/thread.ts';
import type { Voice } from '../contributions/voices.ts';
import { namesOf } from './everything-about.ts';
import { type Counts, voicesOn } from './voices.ts';

/** A changed form that somebody proposed, and what came of it. */
export interface Revision {
  event: Rumour;
  /** `open`: neither its author nor a majority of those who voted has said yes, nor no. */
  outcome: 'accepted' | 'rejected' | 'open';
}

export interface Form {
  /** What is shown. */
  shown: Rumour;
  /** Oldest first. */
  revisions: Revision[];
}

/** `proposals`: all that revise the original, or a revision of it. */
export function currentForm(
  original: Rumour,
  proposals: readonly Rumour[],
  voices: readonly Voice[],
  counts: Counts,
): Form {
  const revisions = revisionsOf(original, newestVersions(proposals))
    .toSorted(newestFirst)
    .toReversed()
    .map((event) => ({ event, outcome: outcomeOf(event, original.pubkey, voices, counts) }));
  const accepted = revisions.findLast(({ outcome }) => outcome === 'accepted');
  return { shown: accepted?.event ?? original, revisions };
}

/** From who wrote it first to who gave it this form; each once. */
export function authorsOf(original: Rumour, { shown, revisions }: Form): string[] {
  const byName = new Map(
    [original, ...revisions.map(({ event }) => event)].flatMap((event) =>
      namesOf(event).map((name) => [name, event]),
    ),
  );
  const chain: string[] = [];
  const seen = new Set<string>();
  for (let at: Rumour | undefined = shown; at && !seen.has(at.id);) {
    seen.add(at.id);
    chain.push(at.pubkey);
    const before = revisedBy(at);
    at = before === undefined ? undefined : byName.get(before);
  }
  return [...new Set([original.pubkey, ...chain.toReversed()])];
}

/** The author's own changes need nobody's consent, and others' need the author's or a majority's. */
function outcomeOf(
  proposal: Rumour,
  author: string,
  voices: readonly Voice[],
  counts: Counts,
): Revision['outcome'] {
  if (proposal.pubkey === author) return 'accepted';
  const said = voicesOn({ ...proposal, coordinate: coordinateOf(proposal) }, voices);
  const byAuthor = said.find(({ pubkey }) => pubkey === author)?.says;
  if (byAuthor !== undefined) return byAuthor === 'approves' ? 'accepted' : 'rejected';
  const voted = said.filter(({ pubkey }) => counts(pubkey));
  const inFavour = voted.filter(({ says }) => says === 'approves').length;
  if (inFavour * 2 > voted.length) return 'accepted';
  return inFavour * 2 < voted.length ? 'rejected' : 'open';
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

/** Of what newer versions replace, only those that count. */
export function newestVersions(events: readonly Rumour[]): Rumour[] {
  const newest = new Map<string, Rumour>();
  for (const one of events.toSorted(newestFirst).toReversed())
    newest.set(coordinateOf(one) ?? one.id, one);
  return [...newest.values()];
}
