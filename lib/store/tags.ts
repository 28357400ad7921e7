/** The reader's own tags, for completion. */

import type { Database } from './db.ts';

/** Those that contain what was typed, most used first. */
export async function tagsLike(db: Database, typed: string, most = 8): Promise<string[]> {
  const wanted = typed.trim().toLowerCase();
  const used = new Map<string, number>();
  await db.notes.orderBy('ownTags').eachKey((key) => {
    const tag = typeof key === 'string' ? key : '';
    if (tag.toLowerCase().includes(wanted)) used.set(tag, (used.get(tag) ?? 0) + 1);
  });
  return [...used]
    .toSorted(([one, times], [other, otherTimes]) => otherTimes - times || one.localeCompare(other))
    .slice(0, most)
    .map(([tag]) => tag);
}
