/**
 * Whose voice counts for this reader among everybody's: the people they have approved of before, and
 * members of their circles, as far as these have told the circle by which key they publish. What these people approve of does not make others known: a single one who
 * turned out badly could otherwise bring in any number.
 */

import type { Database } from '../../store/db.ts';
import { allCircles } from '../../store/events/circles.ts';
import { circleSayings } from '../../store/events/sayings.ts';
import { knownAs } from '../circle/known-as.ts';
import { stateOf } from '../keep/circle-view.ts';
import { kinds, newestFirst, type Rumour, valueOfTag } from '../../store/events/event.ts';
import { findEvents } from '../../store/events/find-events.ts';
import type { Reader } from '../identity/identity.ts';
import { voiceOf } from '../contributions/voices.ts';

export async function knownPeople(db: Database, reader: Reader): Promise<ReadonlySet<string>> {
  const me = reader.keysFor('commons').pubkey;
  const own = await findEvents(db, { kinds: voiced, authors: [me] }, () => true);
  return new Set([...approvedBy(own), ...(await publishingMembers(db, reader))]);
}

async function publishingMembers(db: Database, { keysFor }: Reader): Promise<string[]> {
  const circles = (await allCircles(db)).filter(({ left }) => !left);
  const keys: string[] = [];
  for (const row of circles) {
    const sayings = circleSayings(db, row.id);
    const known = knownAs(row.id, await sayings.ofKinds([kinds.circle]));
    if (known.size === 0) continue;
    const { members } = await stateOf(sayings, row, keysFor(row.id).pubkey);
    keys.push(...members.flatMap(({ pubkey }) => known.get(pubkey) ?? []));
  }
  return keys;
}

const voiced = [kinds.reaction, kinds.label, kinds.report];

/** Authors of what the reader approves of, by the last word on each contribution. */
function approvedBy(own: readonly Rumour[]): string[] {
  const last = new Map<string, Rumour>();
  for (const event of own.toSorted(newestFirst).toReversed()) {
    const voice = voiceOf(event);
    if (voice) last.set(voice.coordinate ?? voice.target, event);
  }
  return [...last.values()]
    .filter((event) => voiceOf(event)?.says === 'approves')
    .flatMap((event) => valueOfTag(event, 'p') ?? []);
}
