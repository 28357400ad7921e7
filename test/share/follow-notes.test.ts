import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/index.ts';
import { followNotes } from '../../lib/share/keep/follow-notes.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { shareFollows } from '../../lib/store/shared-notes.ts';
import { meet, person, type Person } from './readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
let stop: () => void = () => undefined;
afterEach(() => stop());

const note: Annotation = {
  id: 'urn:uuid:7d1f7f5e-7f0c-4c57-9d0a-3f5b2f1c2a11',
  workIds: ['doi:10.1000/leaves'],
  source: 'https://journal.example/leaves',
  motivation: 'commenting',
  text: 'first',
  tags: [],
  selectors: [],
  creator: {},
  created: new Date(clock.ms).toISOString(),
  modified: new Date(clock.ms).toISOString(),
};

/** Ada has shared a note with Bob; from now on what she does to it is followed. */
async function shared() {
  const [ada, bob] = [await person('Ada', clock), await person('Bob', clock)];
  const { id } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
  await bob.circles.join(await ada.circles.invite(id));
  await keepNote(ada.db, note);
  await ada.contributor.shareNote(id, note.id);
  await shareFollows(ada.db, id, note.id, note.modified ?? '');
  const waiting: (() => void)[] = [];
  const errors: unknown[] = [];
  const world = {
    after(_ms: number, run: () => void) {
      waiting.push(run);
      return () => void waiting.splice(waiting.indexOf(run), 1);
    },
  };
  stop = followNotes(ada.db, ada.contributor, world, (error) => errors.push(error));
  return { ada, bob, waiting, errors };
}

async function textsAt(ada: Person, bob: Person): Promise<(string | undefined)[]> {
  await meet(ada, bob);
  return (await bob.db.notes.toArray()).map((row) => row.note.text);
}

it('a change is shared as a change', async () => {
  const { ada, bob, errors } = await shared();
  expect(await textsAt(ada, bob)).toEqual(['first']);
  clock.ms += 5_000;
  await keepNote(ada.db, { ...note, text: 'second', modified: new Date(clock.ms).toISOString() });
  await expect.poll(() => textsAt(ada, bob)).toEqual(['second']);
  expect(errors).toEqual([]);
});

it('a deletion takes it back, unless it is undone in time', async () => {
  const { ada, bob, waiting } = await shared();
  await ada.db.notes.delete(note.id);
  await expect.poll(() => waiting).toHaveLength(1);
  await keepNote(ada.db, note);
  await expect.poll(() => waiting).toHaveLength(0);
  expect(await textsAt(ada, bob)).toEqual(['first']);

  await ada.db.notes.delete(note.id);
  await expect.poll(() => waiting).toHaveLength(1);
  waiting[0]?.();
  await expect.poll(() => textsAt(ada, bob)).toEqual([]);
  expect(await ada.db.shared.count()).toBe(0);
});
