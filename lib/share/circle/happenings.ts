/** What happened in a circle, as its members said it: who came and went, and how it was named. */

import { newestFirst, type Rumour, valueOfTag } from '../../store/events/event.ts';
import type { CircleState } from './circle-state.ts';
import { about, introducedBy, isAbout } from './membership.ts';
import { settingsIn } from './settings.ts';

export interface Happening {
  /** Id of the event that says so. */
  id: string;
  what: 'joined' | 'left' | 'named' | 'proposed' | 'removed';
  by: string;
  /** Who is to go, or has gone. */
  whom?: string;
  /** The circle's name from then on. */
  name?: string;
  /** Seconds since 1970. */
  at: number;
}

/** The newest first. Whoever introduces themselves again, under another name or key, has not joined again. */
export function happeningsIn(
  rumours: readonly Rumour[],
  { epochs }: Pick<CircleState, 'epochs'>,
): Happening[] {
  const here = new Set<string>();
  const happenings: Happening[] = [];
  for (const rumour of rumours.toSorted(newestFirst).toReversed()) {
    const { id, pubkey: by, created_at: at } = rumour;
    const said = whatSaid(rumour);
    if (!said || (said.what === 'joined' && here.has(by))) continue;
    if (said.what === 'joined') here.add(by);
    if (said.what === 'left') here.delete(by);
    happenings.push({ id, by, at, ...said });
  }
  const removed = epochs.map(({ id, by, whom, since }) => ({
    id,
    what: 'removed' as const,
    by,
    whom,
    at: since,
  }));
  return [...happenings, ...removed].toReversed().toSorted((one, other) => other.at - one.at);
}

function whatSaid(rumour: Rumour): Pick<Happening, 'what' | 'whom' | 'name'> | null {
  if (introducedBy(rumour)) return { what: 'joined' };
  if (isAbout(rumour, about.leave)) return { what: 'left' };
  const whom = isAbout(rumour, about.removal) ? valueOfTag(rumour, 'p') : undefined;
  if (whom !== undefined) return { what: 'proposed', whom };
  const named = settingsIn(rumour);
  return named && { what: 'named', name: named.name };
}

/** The name that each has given last, also of those who have gone. */
export function namesGiven(rumours: readonly Rumour[]): Map<string, string> {
  const inOrder = rumours.toSorted(newestFirst).toReversed();
  return new Map(
    inOrder.flatMap((rumour) => {
      const introduced = introducedBy(rumour);
      return introduced ? [[introduced.pubkey, introduced.name] as const] : [];
    }),
  );
}
