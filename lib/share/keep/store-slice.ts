/** Some events and all that follows from them, within the transaction of `inOneStep`. */

import type { Database } from '../../store/db.ts';
import { admit, admitWrapped } from '../../store/events/admit.ts';
import { circleById } from '../../store/events/circles.ts';
import { isEphemeral, kinds, type Rumour, type SignedEvent } from '../../store/events/event.ts';
import { publicSlice, writeEnvelopes, writePublic } from '../../store/events/event-shelf.ts';
import { circleSlice, writeRumours } from '../../store/events/rumour-shelf.ts';
import { faultOf } from '../contributions/fault.ts';
import type { Taken } from '../keeper.ts';
import { followCircle } from './circle-view.ts';
import { type Changes, showChanges } from './effects.ts';
import { placeOfCircle, placeOfCommons } from './places.ts';
import { aheadOf, blocked } from './take.ts';

/** What was made here breaks a rule that it would be refused for elsewhere. */
class NotKept extends Error {
  override name = 'NotKept';
}

/** Throws within the transaction, which is then taken back. */
export function demandKept(taken: readonly Taken[]): void {
  for (const one of taken) if (typeof one === 'object') throw new NotKept(one.refused);
}

/** Answers in the order of the events. */
export async function keepPublic(
  db: Database,
  events: readonly SignedEvent[],
  now: number,
): Promise<Taken[]> {
  if (events.length === 0) return [];
  const slice = await publicSlice(db, events);
  const changes: { kept: Rumour[]; dropped: Rumour[] } = { kept: [], dropped: [] };
  const taken: Taken[] = [];
  for (const event of events) {
    const admitted = admit(slice, event);
    taken.push(admitted.outcome);
    if (admitted.outcome !== 'kept') continue;
    changes.kept.push(event);
    changes.dropped.push(...admitted.dropped);
  }
  await writePublic(db, slice);
  if (changes.kept.length > 0) await showChanges(await placeOfCommons(db, now), changes);
  return taken;
}

export interface Envelope {
  event: SignedEvent;
  /** What lay in it, or why it cannot be read. */
  rumour: Rumour | { refused: string };
}

/** `kept`: the envelope is new and kept, though what lies in it may be known from another one. */
export async function keepEnvelopes(
  db: Database,
  circle: string,
  envelopes: readonly Envelope[],
  now: number,
): Promise<Taken[]> {
  const rumours = envelopes.flatMap(({ rumour }) => ('refused' in rumour ? [] : rumour));
  const slice = await circleSlice(db, circle, rumours);
  const kept: { event: SignedEvent; inside: string }[] = [];
  const marked: SignedEvent[] = [];
  const changes: { kept: Rumour[]; dropped: Rumour[] } = { kept: [], dropped: [] };
  const taken: Taken[] = [];
  for (const { event, rumour } of envelopes) {
    const refusal = 'refused' in rumour ? rumour : (aheadOf(rumour, now / 1000) ?? faultIn(rumour));
    if (refusal) {
      const isForever = !refusal.refused.startsWith('later:');
      if (isForever) marked.push(event);
      // Whoever passed it on could not know what is in it: it is not held against them.
      taken.push(isForever ? blocked(refusal.refused.replace(/^\w+: /, '')) : refusal);
      continue;
    }
    const envelope = {
      keep: () => void kept.push({ event, inside: (rumour as Rumour).id }),
      mark: () => void marked.push(event),
    };
    const { isKept, news } = admitWrapped(slice, envelope, rumour as Rumour);
    taken.push(isKept ? 'kept' : 'known');
    if (!news) continue;
    changes.kept.push(rumour as Rumour);
    changes.dropped.push(...news.dropped);
  }
  await writeEnvelopes(db, circle, kept, marked);
  await writeRumours(db, circle, slice);
  await showInCircle(db, circle, changes, now);
  return taken;
}

async function showInCircle(
  db: Database,
  circle: string,
  changes: Changes,
  now: number,
): Promise<void> {
  if (changes.kept.length === 0) return;
  const row = await circleById(db, circle);
  const place = await placeOfCircle(db, circle, now);
  if (row && changes.kept.some(({ kind }) => kind === kinds.circle))
    await followCircle(db, row, place.keys);
  await showChanges(place, changes);
}

/** What is for relays and peers alone, or for another envelope, is no contribution. */
function faultIn(rumour: Rumour): { refused: string } | null {
  const isEnvelope = rumour.kind === kinds.wrap || rumour.kind === kinds.seal;
  const fault = isEnvelope || isEphemeral(rumour.kind) ? 'not for a circle' : faultOf(rumour);
  return fault === null ? null : blocked(fault);
}
