import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/annotation.ts';
import { linkOf, qrCodeOf } from '../../lib/share/circle/invitation.ts';
import { eventOf, noteId } from '../../lib/share/contributions/ids.ts';
import {
  mutedIn,
  muteDraft,
  profileDraft,
  relaysDraft,
  relaysOf,
} from '../../lib/share/contributions/people.ts';
import { reactionDraft } from '../../lib/share/contributions/voices.ts';
import { noteDraft } from '../../lib/share/contributions/note.ts';
import { reader } from '../../lib/share/identity/identity.ts';
import { forgetCircle } from '../../lib/store/events/circles.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { sharesOf } from '../../lib/store/shared-notes.ts';
import { meet, person } from './readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1371/journal.pone.0000308'],
  source: 'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308',
  motivation: 'commenting',
  text: 'First',
  tags: [],
  selectors: [{ type: 'TextQuoteSelector', exact: 'shared openly' }],
  creator: {},
  created: '2026-01-02T03:04:05.678Z',
};
const later = () => {
  clock.ms += 1000;
  return clock.ms / 1000;
};

async function circle() {
  const [ada, bob] = [await person('Ada', clock), await person('Bob', clock)];
  const { id } = await ada.circles.create({ name: 'C', relays: [], licence: 'CC0-1.0' });
  const code = await ada.circles.invite(id);
  await bob.circles.join(linkOf(code, 'circle.html'));
  expect(qrCodeOf(code)).toContain('<svg');
  await keepNote(ada.db, note);
  later();
  return { ada, bob, id };
}
const textsOf = async ({ db }: Awaited<ReturnType<typeof person>>) =>
  (await db.notes.toArray())
    .map((row) => row.note.text ?? '')
    .toSorted((a, b) => a.localeCompare(b));

describe('a note of mine', () => {
  it('is shared with the circle’s licence, stays mine here, and changes there when I change it', async () => {
    const { ada, bob, id } = await circle();
    const first = await ada.contributor.shareNote(id, note.id);
    await ada.give(bob);
    expect((await bob.db.notes.toArray()).map((row) => row.note.licence)).toEqual(['CC0-1.0']);
    expect((await ada.db.notes.toArray()).map(({ origin }) => origin)).toEqual(['mine']);
    expect(await sharesOf(ada.db, note.id)).toEqual([
      { scope: id, event: first.id, note: note.id },
    ]);
    later();
    await keepNote(ada.db, { ...note, text: 'Second' });
    await ada.contributor.shareNote(id, note.id);
    await ada.give(bob);
    expect(await textsOf(bob)).toEqual(['Second']);
    expect((await bob.db.notes.toArray())[0]!.id).toBe(noteId(first.id));
    later();
    await ada.contributor.withdrawNote(id, note.id);
    await ada.give(bob);
    expect(await textsOf(bob)).toEqual([]);
    expect(await textsOf(ada)).toEqual(['Second']);
  });

  it('changed twice within a second reads as it was changed last', async () => {
    const { ada, bob, id } = await circle();
    await ada.contributor.shareNote(id, note.id);
    for (const text of ['Second', 'Third', 'Fourth', 'Fifth']) {
      await keepNote(ada.db, { ...note, text });
      await ada.contributor.shareNote(id, note.id);
      await ada.give(bob);
      expect(await textsOf(bob)).toEqual([text]);
    }
  });

  it('gets its replies under it, on both sides', async () => {
    const { ada, bob, id } = await circle();
    await ada.contributor.shareNote(id, note.id);
    await ada.give(bob);
    const [theirs] = await bob.db.notes.toArray();
    const reply: Annotation = {
      ...note,
      id: 'urn:uuid:2',
      selectors: [],
      motivation: 'replying',
      text: 'Yes',
      replyTo: theirs!.id,
    };
    await keepNote(bob.db, reply);
    await bob.contributor.shareNote(id, reply.id);
    await bob.give(ada);
    const rows = await ada.db.notes.toArray();
    expect(rows.find((row) => row.note.text === 'Yes')).toMatchObject({
      parent: note.id,
      aliases: note.workIds,
      origin: `circle:${id}`,
    });
  });

  it('that answers what the circle does not have is not shared', async () => {
    const { ada, id } = await circle();
    const reply: Annotation = { ...note, id: 'urn:uuid:3', replyTo: note.id };
    await keepNote(ada.db, reply);
    await expect(ada.contributor.shareNote(id, reply.id)).rejects.toMatchObject({
      reason: 'parent-not-shared',
    });
    await expect(ada.contributor.shareNote(id, 'urn:uuid:9')).rejects.toMatchObject({
      reason: 'not-written-here',
    });
  });

  it('that a member improves changes when its author accepts', async () => {
    const { ada, bob, id } = await circle();
    const first = await ada.contributor.shareNote(id, note.id);
    await ada.give(bob);
    const better = { ...note, text: 'Better' };
    const proposal = await bob.contributor.say(
      id,
      noteDraft({ note: better, created_at: later(), revises: first }),
    );
    await meet(ada, bob);
    expect(await textsOf(bob)).toEqual(['First']);
    await ada.contributor.say(id, reactionDraft(proposal, '+', later()));
    await meet(ada, bob);
    expect(await textsOf(bob)).toEqual(['Better']);
    expect((await bob.db.notes.toArray())[0]!.note.creator.name).toBe('Ada');
  });

  it('can be given to everybody, as the same contribution', async () => {
    const { ada, bob } = await circle();
    const event = await ada.contributor.shareNote('commons', note.id);
    const [signed] = await ada.keeper.find({ ids: [event.id] });
    expect(await bob.keeper.take(signed, 'r')).toBe('kept');
    const [row] = await bob.db.notes.toArray();
    expect(row).toMatchObject({ origin: 'commons', note: { licence: 'CC-BY-4.0', text: 'First' } });
    expect(eventOf(row!.id)).toBe(event.id);
    const [first, second] = await Promise.all(
      ['commons', 'x'].map(async (scope) => (await reader(ada.db, 1)).keysFor(scope).pubkey),
    );
    expect(signed!.pubkey).toBe(first);
    expect(first).not.toBe(second);
  });
});

describe('a circle that is forgotten', () => {
  it('leaves nothing but the reader’s own notes', async () => {
    const { ada, bob, id } = await circle();
    await keepNote(bob.db, { ...note, text: 'Mine' });
    await ada.contributor.shareNote(id, note.id);
    await ada.give(bob);
    await forgetCircle(bob.db, id);
    expect(await textsOf(bob)).toEqual(['Mine']);
    const { events, rumours, circles, shared } = bob.db;
    expect(
      await Promise.all([events, rumours, circles, shared].map((table) => table.count())),
    ).toEqual([0, 0, 0, 0]);
  });
});

describe('what a reader says of themself', () => {
  it('is a name, relays, and a list that nobody else can read', async () => {
    const ada = await person('Ada', clock);
    const me = (await reader(ada.db, 1)).keysFor('commons');
    const muted = ['a'.repeat(64)];
    await ada.contributor.say('commons', profileDraft({ name: 'Ada\n', about: '' }, 0));
    await ada.contributor.say('commons', relaysDraft(['wss://r.example'], 0));
    await ada.contributor.say('commons', muteDraft(muted, me, 0));
    const [mutes] = await ada.keeper.find({ kinds: [10_000] });
    expect(mutes!.content).not.toContain('aaaa');
    expect(mutedIn(mutes!, me)).toEqual(muted);
    const other = (await reader(ada.db, 1)).keysFor('x');
    expect(mutedIn(mutes!, other)).toEqual([]);
    const [relays] = await ada.keeper.find({ kinds: [10_002] });
    expect(relaysOf(relays!)).toEqual(['wss://r.example']);
    const [profile] = await ada.keeper.find({ kinds: [0] });
    expect(JSON.parse(profile!.content)).toEqual({ name: 'Ada', about: '' });
    later();
    await ada.contributor.say('commons', profileDraft({ name: 'Ada L.', about: '' }, 0));
    expect(await ada.keeper.find({ kinds: [0] })).toHaveLength(1);
  });
});
