import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { keepPlaces, placesOf } from '../../lib/store/places.ts';

const day = 24 * 60 * 60 * 1000;
const found = { from: 1, to: 2, quality: 1 };
const inText = (text: string, id = 'note') => ({ id, text, sought: 's', place: found });

let db: Database;
let count = 0;
beforeEach(() => {
  count += 1;
  db = new Database(`known-places-${count}`);
});
afterEach(() => db.close());
const texts = async (id: string) => (await placesOf(db, [id])).map(({ text }) => text).toSorted();

it('of the notes asked for are known, and of no others', async () => {
  await keepPlaces(db, [inText('a'), { ...inText('a', 'other'), place: null }], 0);
  expect(await placesOf(db, ['note', 'note', 'unknown'])).toEqual([inText('a')]);
});

it('of one note are kept for the last texts alone', async () => {
  for (const [at, text] of ['a', 'b', 'c', 'd', 'a', 'e', 'f'].entries())
    await keepPlaces(db, [inText(text), inText('z', 'other')], at);
  expect(await texts('note')).toEqual(['a', 'd', 'e', 'f']);
  expect(await texts('other')).toEqual(['z']);
});

it('are forgotten when their text has not been seen for long', async () => {
  await keepPlaces(db, [inText('a')], 0);
  await keepPlaces(db, [inText('b', 'other')], 200 * day);
  expect(await texts('note')).toEqual([]);
});
