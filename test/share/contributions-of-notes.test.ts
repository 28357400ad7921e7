// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/annotation.ts';
import { contributionsOfNotes } from '../../lib/share/contributions-of-notes.ts';
import { Manager } from '../../lib/share/manage/manager.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { meet, type Person, person } from './readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1371/journal.pone.0000308'],
  source: 'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308',
  motivation: 'commenting',
  text: 'First',
  tags: [],
  selectors: [],
  creator: {},
};
const notesOf = async ({ db }: Person) =>
  (await db.notes.toArray()).map((row) => ({ ...row.note, origin: row.origin }));

it('notes have their standing wherever they are shared, one’s own and others’', async () => {
  const [ada, ben] = [await person('Ada', clock), await person('Ben', clock)];
  const { id } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
  await ben.circles.join(await ada.circles.invite(id));
  await keepNote(ada.db, note);
  await keepNote(ben.db, { ...note, id: 'urn:uuid:2', text: 'Mine alone' });
  const event = await ada.contributor.shareNote(id, note.id);
  await ada.contributor.shareNote('commons', note.id);
  await meet(ada, ben);
  await new Manager(() => clock.ms, ben.contributor).speak(id, event, {
    says: 'complains',
    about: 'inaccurate',
    reason: 'see page 3',
  });
  await meet(ada, ben);

  const forAda = await contributionsOfNotes(ada.db, await notesOf(ada));
  expect([...forAda.keys()]).toEqual([note.id]);
  expect(
    forAda.get(note.id)!.map(({ scope, standing }) => [scope, standing.complaints.length]),
  ).toEqual(
    expect.arrayContaining([
      [id, 1],
      ['commons', 0],
    ]),
  );
  const forBen = await contributionsOfNotes(ben.db, await notesOf(ben));
  expect([...forBen.values()].flat()).toMatchObject([
    { author: { name: 'Ada' }, standing: { mine: { about: 'inaccurate', reason: 'see page 3' } } },
  ]);
});
