/** What a reader sees, made of nothing but what lies on the disk; equal texts are equal views. */

import { circleState } from '../../../lib/share/circle/circle-state.ts';
import { revisedBy } from '../../../lib/share/contributions/thread.ts';
import { voiceOf } from '../../../lib/share/contributions/voices.ts';
import { currentForm } from '../../../lib/share/standing/current-form.ts';
import { standingOf } from '../../../lib/share/standing/standing.ts';
import { coordinateOf, kinds, newestFirst, type Rumour } from '../../../lib/store/events/event.ts';
import type { Peer } from './peer.ts';
import { authors, circle } from './world.ts';

export function viewOf(peer: Peer): string {
  const { events, rumours, envelopes } = peer.live();
  const state = circleState(rumours, circle, authors[0]!);
  const members = new Set(state.members.map(({ pubkey }) => pubkey));
  return JSON.stringify({
    events: sorted(events.map(({ id }) => id)),
    rumours: sorted(rumours.map(({ id }) => id)),
    envelopes: sorted(envelopes),
    members: state.members,
    removals: state.removals,
    // As each of the readers goes along with removals or not.
    paths: authors.slice(0, 6).map((me) => circleState(rumours, circle, me).path),
    circle: shownOf(rumours, (pubkey) => members.has(pubkey)),
    commons: shownOf(events, () => true),
  });
}

const sorted = (ids: readonly string[]): string[] =>
  ids.toSorted((one, other) => (one < other ? -1 : 1));

function shownOf(all: readonly Rumour[], counts: (pubkey: string) => boolean) {
  const current = newestOfEach(all);
  const voices = all.flatMap((one) => voiceOf(one) ?? []);
  const proposals = current.filter((one) => revisedBy(one) !== undefined);
  const viewer = { me: 'nobody', counts, isMuted: () => false };
  return current
    .filter(({ kind }) => kind === kinds.highlight || kind === kinds.copy)
    .filter((one) => revisedBy(one) === undefined)
    .toSorted(newestFirst)
    .map((one) => {
      const { shown } = currentForm(one, proposals, voices, counts);
      const standing = standingOf({ ...one, coordinate: coordinateOf(one) }, voices, viewer);
      return [one.id, shown.id, standing.state, standing.approvals.length, standing.complaints];
    });
}

function newestOfEach(all: readonly Rumour[]): Rumour[] {
  const newest = new Map<string, Rumour>();
  for (const one of all.toSorted(newestFirst).toReversed())
    newest.set(coordinateOf(one) ?? one.id, one);
  return [...newest.values()];
}
