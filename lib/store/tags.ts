/** The reader's own tags, for completion. */

import type { Database } from './db.ts';

/** Those that contain what was typed, most used first. */
export async function tagsLike(db: Database, typed: string, most = 8): Promise<string[]> {
  const wanted = typed.trim().toLowerCase();
  // From tag to tag, not from note to note: there are few of the one and may be many of the other.
  const tags = (await db.notes.orderBy('ownTags').uniqueKeys()).map(String);
  const used = await Promise.all(
    tags
      .filter((tag) => tag.toLowerCase().includes(wanted))
      .map(async (tag) => [tag, await db.notes.where('ownTags').equals(tag).count()] as const),
  );
  return used
    .toSorted(([one, times], [other, otherTimes]) => otherTimes - times || one.localeCompare(other))
    .slice(0, most)
    .map(([tag]) => tag);
}
