import { Dexie } from 'dexie';

/**
 * Many keys asked for one by one, in parallel. In Chromium a walk through an index that jumps from key
 * to key (`anyOf`) reads all that lies between: 100 keys among 100 000 take 900 ms, asked for singly 8.
 */
export function forEachOf<Key, Row>(
  keys: Iterable<Key>,
  ask: (key: Key) => PromiseLike<Row[]>,
): Promise<Row[]> {
  // Dexie's own promises keep a transaction open, also with no key at all.
  return Dexie.Promise.all([...new Set(keys)].map(ask)).then((answers) => answers.flat());
}
