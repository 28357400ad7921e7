/**
 * What a circle is at the moment, as a function of what its members have said: in whatever order
 * that arrived, everyone who has the same sees the same.
 */

import { newestFirst, type Rumour } from '../../store/events/event.ts';
import { type NewEpoch, newEpochOf } from './epoch.ts';
import { about, introducedBy, isAbout } from './membership.ts';
import { decidedBy, isCarried, type Removal, removalOf } from './removal.ts';
import { settingsIn } from './settings.ts';

export interface Member {
  pubkey: string;
  name: string;
  /** Seconds since 1970. */
  since: number;
}

export interface CircleState {
  /** Of the current epoch, by date. */
  members: Member[];
  /** Public keys of the epochs from the first to the one to write under. */
  path: string[];
  /** The new keys along the path, and who was left out by each. */
  epochs: RightfulEpoch[];
  /** Keys made at the same time as those, which some have written under until they saw the others. */
  passedOver: RightfulEpoch[];
  /** Proposals to the current members that are not carried out. */
  removals: Removal[];
  name?: string;
  licence?: string;
}

/** Made by a member for a removal that was decided; `whom` is left out. */
export type RightfulEpoch = NewEpoch & { whom: string };

/** A member could make keys without end. */
const mostPassedOver = 40;

/** `me`: whose view it is: who disagrees with a removal stays where they are. */
export function circleState(rumours: readonly Rumour[], first: string, me: string): CircleState {
  const inOrder = rumours.toSorted(newestFirst).toReversed();
  const keys = inOrder.flatMap((rumour) => newEpochOf(rumour) ?? []);
  const seen = new Set([first]);
  const following = (current: string, members: readonly Member[]): RightfulEpoch[] => {
    const next = keys
      .filter((key) => key.prev === current && !seen.has(key.pubkey))
      .flatMap((key) => {
        const removal = removalBehind(key, inOrder, members, me);
        return removal ? { ...key, whom: removal.whom } : [];
      });
    for (const { pubkey } of next) seen.add(pubkey);
    return next;
  };
  const epochs: RightfulEpoch[] = [];
  const passedOver: RightfulEpoch[] = [];
  let members = membersUnder(inOrder, first, undefined);
  for (let current = first; ;) {
    const [next, ...others] = following(current, members);
    passedOver.push(...others);
    if (!next) break;
    epochs.push(next);
    current = next.pubkey;
    members = membersUnder(inOrder, current, next);
  }
  for (const one of passedOver) {
    if (passedOver.length >= mostPassedOver) break;
    passedOver.push(...following(one.pubkey, membersUnder(inOrder, one.pubkey, one)));
  }
  const path = [first, ...epochs.map(({ pubkey }) => pubkey)];
  return {
    members,
    path,
    epochs,
    passedOver: passedOver.slice(0, mostPassedOver),
    ...saidOf(inOrder, members),
  };
}

/** Those who received the key, and those who have shown since that they hold it. */
function membersUnder(
  inOrder: readonly Rumour[],
  epoch: string,
  from: NewEpoch | undefined,
): Member[] {
  const members = new Map<string, Member>();
  // Of the same second, leaving comes after joining.
  const left = new Map(
    inOrder
      .filter((rumour) => isAbout(rumour, about.leave))
      .map(({ pubkey, created_at }) => [pubkey, created_at]),
  );
  for (const rumour of inOrder) {
    const introduced = introducedBy(rumour);
    const belongs =
      introduced?.epoch === epoch ||
      (from && introduced && Object.hasOwn(from.secrets, introduced.pubkey));
    if (introduced && belongs && introduced.since > (left.get(introduced.pubkey) ?? -1)) {
      const since = members.get(introduced.pubkey)?.since ?? introduced.since;
      members.set(introduced.pubkey, { pubkey: introduced.pubkey, name: introduced.name, since });
    }
  }
  return [...members.values()];
}

/** Null when nobody has decided it, or this reader does not go along. */
function removalBehind(
  key: NewEpoch,
  rumours: readonly Rumour[],
  members: readonly Member[],
  me: string,
): Removal | null {
  const proposal = rumours.find(({ id }) => id === key.removal);
  const removal = proposal ? decidedBy(proposal, rumours, key.since) : null;
  if (!removal || !Object.hasOwn(key.secrets, me) || removal.against.includes(me)) return null;
  const pubkeys = new Set(members.map(({ pubkey }) => pubkey));
  const isByMember = pubkeys.has(key.by) && key.by !== removal.whom;
  const leavesOut = !Object.hasOwn(key.secrets, removal.whom);
  return isByMember && leavesOut && isCarried(removal, pubkeys) ? removal : null;
}

function saidOf(
  inOrder: readonly Rumour[],
  members: readonly Member[],
): Pick<CircleState, 'removals' | 'name' | 'licence'> {
  const pubkeys = new Set(members.map(({ pubkey }) => pubkey));
  const byMembers = inOrder.filter(({ pubkey }) => pubkeys.has(pubkey));
  const removals = byMembers
    .flatMap((rumour) => removalOf(rumour, byMembers) ?? [])
    .filter(({ whom }) => pubkeys.has(whom));
  const said = byMembers.flatMap((rumour) => settingsIn(rumour) ?? []).at(-1);
  return { removals, ...(said && { name: said.name, licence: said.licence }) };
}
