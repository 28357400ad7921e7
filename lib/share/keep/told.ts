/**
 * Of the findings that members have passed on, those that may be used: of members, and nobody among
 * them, nor the reader, complains. Made anew from all that is here about each, within the
 * transaction of `inOneStep`.
 */

import { kinds, type Rumour, valuesOfTag, coordinateOf } from '../../store/events/event.ts';
import { dropTaken, putTold, type ToldRow } from '../../store/told.ts';
import { representative } from '../../work/equivalence.ts';
import { findingOf } from '../contributions/finding.ts';
import { voiceOf } from '../contributions/voices.ts';
import { newestVersions } from '../standing/current-form.ts';
import { standingIn } from '../standing/history.ts';
import type { Changes, Place } from './effects.ts';

export async function showFindings(place: Place, { kept, dropped }: Changes): Promise<void> {
  const { db, scope, sayings } = place;
  if (scope === 'commons') return;
  const names = await namesAmong(place, [...kept, ...dropped]);
  if (names.length === 0) return;
  const [versions, about] = await Promise.all([sayings.versions(names), sayings.about(names)]);
  const current = newestVersions(versions);
  const voices = about.flatMap((one) => voiceOf(one) ?? []);
  const viewer = { me: place.me, counts: place.counts, isMuted: () => false };
  const usable = current.filter(
    (one) =>
      one.pubkey !== place.me &&
      place.counts(one.pubkey) &&
      standingIn(one, voices, viewer).complaints.length === 0,
  );
  const authors = await place.namesOf(usable.map(({ pubkey }) => pubkey));
  const rows = usable.flatMap((one) => rowOf(one, scope, authors) ?? []);
  const shown = new Set(rows.map(({ name }) => name));
  await putTold(db, scope, { rows, gone: names.filter((name) => !shown.has(name)) });
  const lost = [...versions, ...dropped].filter((one) => !usable.includes(one));
  await dropTaken(
    db,
    lost.flatMap((one) => findingOf(one)?.finding.work ?? []),
    new Set(lost.map(({ id }) => id)),
  );
}

/** Coordinates of the findings that this may change. */
async function namesAmong({ sayings }: Place, events: readonly Rumour[]): Promise<string[]> {
  const touched = events.some(({ kind }) => kind === kinds.circle)
    ? [...events, ...(await sayings.ofKinds([kinds.finding]))]
    : events;
  const own = touched
    .filter(({ kind }) => kind === kinds.finding)
    .flatMap((one) => coordinateOf(one) ?? []);
  const spokenOf = events
    .flatMap((one) => valuesOfTag(one, 'a'))
    .filter((name) => name.startsWith(`${kinds.finding}:`));
  return [...new Set([...own, ...spokenOf])];
}

function rowOf(event: Rumour, circle: string, names: ReadonlyMap<string, string>): ToldRow | null {
  const shared = findingOf(event);
  if (!shared) return null;
  const { finding, askedAt } = shared;
  return {
    circle,
    name: coordinateOf(event)!,
    aliases: [...new Set(finding.work.ids.map(representative))],
    finding,
    askedAt,
    by: { name: names.get(event.pubkey) ?? '', circle, event: event.id, at: askedAt },
  };
}
