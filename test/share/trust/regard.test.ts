// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotate/annotation.ts';
import { complaintDraft, reactionDraft } from '../../../lib/share/contributions/voices.ts';
import { nearNotes, regardOf } from '../../../lib/share/trust/regard.ts';
import type { Rumour } from '../../../lib/store/events/event.ts';
import { mute, unmute } from '../../../lib/store/muted.ts';
import { keepNote, notesFor } from '../../../lib/store/notes.ts';
import { person, type Person } from '../readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const doi = 'doi:10.1371/journal.pone.0000308';
const publicKinds = [0, 5, 7, 1111, 1984, 1985, 9802];

async function publish(...people: Person[]): Promise<void> {
  clock.ms += 1000;
  const all = await Promise.all(people.map(({ keeper }) => keeper.find({ kinds: publicKinds })));
  for (const one of people) await one.keeper.takeAll(all.flat(), 'a relay');
}

async function noteBy(author: Person, text: string): Promise<Rumour> {
  const note: Annotation = {
    id: `urn:uuid:${text}`,
    workIds: [doi],
    source: 'https://journals.plos.org/a',
    motivation: 'commenting',
    text,
    tags: [],
    selectors: [],
    creator: {},
    created: '2026-01-02T03:04:05.678Z',
  };
  await keepNote(author.db, note);
  return author.contributor.shareNote('commons', note.id);
}

async function regards({ db }: Person): Promise<Record<string, string | undefined>> {
  const notes = await notesFor(db, [doi], undefined);
  const regard = await regardOf(db, notes);
  return Object.fromEntries(notes.map(({ id, text }) => [text, regard.get(id)]));
}

it('notes by strangers stay apart until the reader approves of something by them', async () => {
  const [ada, ben, cleo] = [
    await person('Ada', clock),
    await person('Ben', clock),
    await person('Cleo', clock),
  ];
  const first = await noteBy(ada, 'Adas');
  const theirs = await noteBy(ben, 'Bens');
  await noteBy(cleo, 'Mine');
  await publish(ada, ben, cleo);
  expect(await regards(cleo)).toEqual({ Adas: 'far', Bens: 'far', Mine: undefined });

  await cleo.contributor.say('commons', reactionDraft(first, '+', 0));
  expect(await regards(cleo)).toEqual({ Adas: 'near', Bens: 'far', Mine: undefined });
  const all = await notesFor(cleo.db, [doi], undefined);
  expect((await nearNotes(cleo.db, all)).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Adas', 'Mine']),
  );

  // Whom the reader knows speaks for others, until they complain.
  await ada.contributor.say('commons', reactionDraft(theirs, '+', 0));
  await publish(ada, cleo);
  expect((await regards(cleo)).Bens).toBe('near');
  clock.ms += 1000;
  const complaint = complaintDraft(theirs, { about: 'off-topic', reason: '' }, 0);
  await ada.contributor.say('commons', complaint);
  await publish(ada, cleo);
  expect((await regards(cleo)).Bens).toBe('far');
  await cleo.contributor.say('commons', complaint);
  expect((await regards(cleo)).Bens).toBe('folded');

  await mute(cleo.db, { pubkey: first.pubkey, name: 'Ada', at: 1 });
  expect((await regards(cleo)).Adas).toBe('muted');
  await unmute(cleo.db, first.pubkey);
  expect((await regards(cleo)).Adas).toBe('near');
});
