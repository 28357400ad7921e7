/** What was said about contributions, about proposals to change them, and about those. */

import { coordinateOf, type Rumour } from '../../store/events/event.ts';
import type { Sayings } from '../../store/events/sayings.ts';
import { revisedBy } from '../contributions/thread.ts';

export async function everythingAbout(
  sayings: Sayings,
  contributions: readonly Rumour[],
): Promise<Rumour[]> {
  const all = new Map<string, Rumour>();
  let names = contributions.flatMap(namesOf);
  while (names.length > 0) {
    const found = (await sayings.about(names)).filter(({ id }) => !all.has(id));
    for (const one of found) all.set(one.id, one);
    names = found.filter((one) => revisedBy(one) !== undefined).flatMap(namesOf);
  }
  return [...all.values()];
}

/** An event is spoken of by its id, and by its coordinate where newer versions replace it. */
export const namesOf = (event: Rumour): string[] => {
  const coordinate = coordinateOf(event);
  return coordinate === undefined ? [event.id] : [event.id, coordinate];
};
