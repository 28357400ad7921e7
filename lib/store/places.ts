/** Where notes were found in texts that were searched before, and where they were not. */

import type { StoredPlace } from '../annotate/index.ts';
import type { Database } from './db.ts';
import { forEachOf } from './events/each.ts';
import { storing } from './storing.ts';

/** A work has a few copies, and pages change: more texts of one note are not seen again. */
const mostTexts = 4;
const oldestMs = 180 * 24 * 60 * 60 * 1000;

/** Throws `StoreError`. */
export function placesOf(db: Database, ids: readonly string[]): Promise<StoredPlace[]> {
  return storing(async () => {
    const rows = await forEachOf(ids, (id) => db.places.where('id').equals(id).toArray());
    return rows.map(({ id, text, sought, place }) => ({ id, text, sought, place }));
  });
}

/** Throws `StoreError`. */
export function keepPlaces(
  db: Database,
  places: readonly StoredPlace[],
  now: number,
): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.places, async () => {
      await db.places.bulkPut(places.map((place) => ({ ...place, at: now })));
      await db.places
        .where('at')
        .below(now - oldestMs)
        .delete();
      const ids = new Set(places.map(({ id }) => id));
      const rows = await forEachOf(ids, (id) => db.places.where('id').equals(id).sortBy('at'));
      // The rows of one note follow each other, the oldest first.
      const old = rows.filter(({ id }, at) => rows[at + mostTexts]?.id === id);
      await db.places.bulkDelete(old.map(({ id, text }): [string, string] => [id, text]));
    }),
  );
}
