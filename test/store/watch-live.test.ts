// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { mute, mutedPeople } from '../../lib/store/muted.ts';
import { watchLive } from '../../lib/store/watch-live.ts';

const nothing = async (): Promise<void> => undefined;

it('a query that waits for something else before it reads is watched all the same', async () => {
  const db = new Database('watched');
  const counts: number[] = [];
  const query = async (): Promise<number> => {
    await nothing();
    await mutedPeople(db).then(nothing);
    await nothing();
    return (await mutedPeople(db)).length;
  };
  const stop = watchLive(
    () => query(),
    (count) => counts.push(count),
    (error) => expect(error).toBeUndefined(),
  );
  await expect.poll(() => counts.at(-1)).toBe(0);
  await mute(db, { pubkey: 'a', name: '', at: 1 });
  await expect.poll(() => counts.at(-1), { timeout: 3000 }).toBe(1);
  stop();
});
