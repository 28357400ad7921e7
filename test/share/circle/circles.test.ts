import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { generateSecretKey, getPublicKey, verifyEvent } from 'nostr-tools/pure';
import { npubEncode } from 'nostr-tools/nip19';
import * as nip59 from 'nostr-tools/nip59';
import { hexToBytes } from '@noble/hashes/utils.js';
import { noteDraft } from '../../../lib/share/contributions/note.ts';
import { retractionDraft } from '../../../lib/share/contributions/voices.ts';
import { happeningsIn, namesGiven } from '../../../lib/share/circle/happenings.ts';
import { callReader } from '../../../lib/share/identity/identity.ts';
import { circleSayings } from '../../../lib/store/events/sayings.ts';
import type { Annotation } from '../../../lib/annotate/annotation.ts';
import { NoSuchCircle } from '../../../lib/share/circle/circles.ts';
import { type Clock, meet, person } from '../readers.ts';

const clock = (): Clock => ({ ms: Math.floor(Date.now() / 1000) * 1000 });
const options = { name: 'Tuesday readers', relays: ['wss://relay.example'], licence: 'CC-BY-4.0' };
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1371/journal.pone.0000308'],
  source: 'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308',
  motivation: 'commenting',
  text: 'Is this so?',
  tags: ['method'],
  selectors: [
    { type: 'TextQuoteSelector', exact: 'shared openly', prefix: 'data ', suffix: ' are' },
  ],
  creator: {},
  created: '2026-01-02T03:04:05.678Z',
};

async function two(time = clock()) {
  const ada = await person('Ada', time);
  const bob = await person('Bob', time);
  const { id } = await ada.circles.create(options);
  await bob.circles.join(await ada.circles.invite(id));
  await meet(ada, bob);
  return { ada, bob, id, time };
}

describe('a circle', () => {
  it('knows its members by the names they gave', async () => {
    const { ada, bob, id } = await two();
    for (const one of [ada, bob]) {
      const { members } = await one.circles.state(id);
      expect(members.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Bob']);
    }
    expect((await bob.db.circles.get(id))?.name).toBe('Tuesday readers');
  });

  it('shows each what the other writes, beside the work', async () => {
    const { ada, bob, id, time } = await two();
    await ada.circles.say(id, noteDraft({ note, created_at: time.ms / 1000 }));
    await ada.give(bob);
    const [row] = await bob.db.notes.toArray();
    expect(row).toMatchObject({
      origin: `circle:${id}`,
      aliases: note.workIds,
      page: note.source,
      note: { text: 'Is this so?', creator: { name: 'Ada' }, selectors: note.selectors },
    });
  });

  it('takes back for all what its author takes back, and keeps the replies', async () => {
    const { ada, bob, id, time } = await two();
    const said = await ada.circles.say(id, noteDraft({ note, created_at: time.ms / 1000 }));
    await ada.give(bob);
    const [theirs] = await bob.db.notes.toArray();
    const reply = { ...note, id: 'urn:uuid:2', replyTo: theirs!.id, selectors: [], text: 'Yes' };
    await bob.circles.say(id, noteDraft({ note: reply, created_at: time.ms / 1000, parent: said }));
    await ada.circles.say(id, retractionDraft([said], time.ms / 1000));
    await meet(ada, bob);
    const rows = await bob.db.notes.toArray();
    expect(rows.map((row) => row.note.text)).toEqual(['Yes']);
    expect(JSON.stringify(await bob.keeper.find({}))).not.toContain('Is this so');
    expect(await circleSayings(bob.db, id).find([said.id])).toEqual([]);
  });

  it('does not let anyone take back what another wrote', async () => {
    const { ada, bob, id, time } = await two();
    const said = await ada.circles.say(id, noteDraft({ note, created_at: time.ms / 1000 }));
    await ada.give(bob);
    await bob.circles.say(id, retractionDraft([said], time.ms / 1000));
    await meet(ada, bob);
    expect(await ada.db.notes.count()).toBe(1);
    expect(await bob.db.notes.count()).toBe(1);
  });

  it('lets one pass on what another wrote and cannot deliver', async () => {
    const { ada, bob, id, time } = await two();
    const cleo = await person('Cleo', time);
    await cleo.circles.join(await bob.circles.invite(id));
    await ada.circles.say(id, noteDraft({ note, created_at: time.ms / 1000 }));
    await ada.give(bob);
    await bob.give(cleo);
    expect((await cleo.db.notes.toArray()).map((row) => row.note.creator.name)).toEqual(['Ada']);
  });

  it('is open to whoever has the code, and who has left is a member no more', async () => {
    const { ada, bob, id } = await two();
    await bob.circles.leave(id);
    await bob.give(ada);
    expect((await ada.circles.state(id)).members.map(({ name }) => name)).toEqual(['Ada']);
    await expect(bob.circles.say(id, { kind: 9802, tags: [], content: '' })).rejects.toThrow(
      NoSuchCircle,
    );
  });

  it('tells who came and went, and how it was named', async () => {
    const { ada, bob, id, time } = await two();
    time.ms += 1000;
    await callReader(bob.db, 'Robert', time.ms);
    await bob.circles.introduce(id);
    await ada.circles.set(id, { name: 'Friday readers', licence: '' });
    time.ms += 1000;
    await bob.circles.leave(id);
    await meet(ada, bob);
    const said = await circleSayings(ada.db, id).ofKinds([78]);
    const names = namesGiven(said);
    const told = happeningsIn(said, await ada.circles.state(id)).map(
      ({ what, by, name }) => `${names.get(by)} ${what} ${name ?? ''}`,
    );
    expect(told.slice(0, 2)).toEqual(['Robert left ', 'Ada named Friday readers']);
    expect(told.slice(2).toSorted()).toEqual(['Ada joined ', 'Robert joined ']);
  });

  it('takes a code only until it ends, and only with its passphrase', async () => {
    const { ada, id, time } = await two();
    const eve = await person('Eve', time);
    const short = await ada.circles.invite(id, { expires: time.ms / 1000 + 60 });
    time.ms += 61_000;
    await expect(eve.circles.join(short)).rejects.toMatchObject({ reason: 'expired' });
    const locked = await ada.circles.invite(id, { passphrase: 'a long passphrase' });
    await expect(eve.circles.join(locked)).rejects.toMatchObject({ reason: 'needs-passphrase' });
    await expect(eve.circles.join(locked, 'wrong')).rejects.toMatchObject({
      reason: 'wrong-passphrase',
    });
    expect((await eve.circles.join(` page.html#${locked}\n`, 'a long passphrase')).id).toBe(id);
    await expect(eve.circles.join('leafcircle1qqqq')).rejects.toMatchObject({
      reason: 'not-a-code',
    });
  });
});

async function three() {
  const { ada, bob, id, time } = await two();
  const mal = await person('Mal', time);
  await mal.circles.join(await ada.circles.invite(id));
  await meet(ada, bob, mal);
  const malKey = (await ada.circles.state(id)).members.find(({ name }) => name === 'Mal')!.pubkey;
  return { ada, bob, mal, malKey, id, time };
}

describe('going on without somebody', () => {
  it('needs more than half of the others, and then the old key reads nothing new', async () => {
    const { ada, bob, mal, malKey, id, time } = await three();
    await ada.circles.proposeRemoval(id, malKey, 'spreads lies');
    await meet(ada, bob, mal);
    expect((await ada.db.circles.get(id))?.epochs).toHaveLength(1);
    const [removal] = (await bob.circles.state(id)).removals;
    expect(removal).toMatchObject({ whom: malKey, reason: 'spreads lies' });
    await bob.circles.answerRemoval(id, removal!, '+');
    await meet(ada, bob, mal);
    const rows = await Promise.all([ada, bob, mal].map((one) => one.db.circles.get(id)));
    expect(rows.map((row) => row!.epochs.length)).toEqual([2, 2, 1]);
    expect(rows[0]!.current).toBe(rows[1]!.current);
    expect(rows[2]!.current).toBe(id);
    expect((await bob.circles.state(id)).members.map(({ name }) => name).toSorted()).toEqual([
      'Ada',
      'Bob',
    ]);

    time.ms += 1000;
    await ada.circles.say(id, noteDraft({ note, created_at: time.ms / 1000 }));
    const sent = (await ada.letters()).at(-1)!.event;
    await ada.give(bob);
    expect(await bob.db.notes.count()).toBe(1);
    expect(await mal.keeper.take(sent, 'x')).toEqual({ refused: 'blocked: sent to nobody here' });
    const secret = hexToBytes(rows[2]!.epochs[0]!.secret);
    expect(() => nip59.unwrapEvent(sent, secret)).toThrow('invalid MAC');
  });

  it('never follows who decides alone, nor a voice of the one it is about', async () => {
    const { ada, bob, mal, malKey, id } = await three();
    await ada.circles.proposeRemoval(id, malKey, '');
    await meet(ada, bob, mal);
    const [removal] = (await mal.circles.state(id)).removals;
    await mal.circles.answerRemoval(id, removal!, '+');
    await meet(ada, bob, mal);
    expect((await ada.db.circles.get(id))?.epochs).toHaveLength(1);
  });

  it('leaves who disagrees where they are: both go on', async () => {
    const { ada, bob, mal, malKey, id, time } = await three();
    const dan = await person('Dan', time);
    await dan.circles.join(await ada.circles.invite(id));
    await meet(ada, bob, mal, dan);
    await ada.circles.proposeRemoval(id, malKey, '');
    await meet(ada, bob, mal, dan);
    const [removal] = (await dan.circles.state(id)).removals;
    await dan.circles.answerRemoval(id, removal!, '-');
    await bob.circles.answerRemoval(id, removal!, '+');
    await meet(ada, bob, mal, dan);
    const current = async (one: typeof ada) => (await one.db.circles.get(id))!.current;
    expect(await current(dan)).toBe(id);
    expect(await current(ada)).not.toBe(id);
    expect(await current(bob)).toBe(await current(ada));
    await dan.circles.say(id, noteDraft({ note, created_at: time.ms / 1000 }));
    await dan.give(mal);
    expect(await mal.db.notes.count()).toBe(1);
  });

  it('ends with one key when two make one at the same time', async () => {
    const { ada, bob, mal, malKey, id } = await three();
    await ada.circles.proposeRemoval(id, malKey, '');
    await ada.give(bob);
    const [removal] = (await bob.circles.state(id)).removals;
    await bob.circles.answerRemoval(id, removal!, '+');
    const votes = await bob.keeper.find({ kinds: [1059] });
    for (const vote of votes) {
      await ada.keeper.take(vote, 'b');
      await ada.circles.carryOut(id);
    }
    await meet(ada, bob, mal);
    const [a, b] = await Promise.all([ada.db.circles.get(id), bob.db.circles.get(id)]);
    expect(a!.current).toBe(b!.current);
  });
});

it('what was written under a key that did not stay is read by all who remain', async () => {
  const { ada, bob, mal, malKey, id, time } = await three();
  const cleo = await person('Cleo', time);
  await cleo.circles.join(await ada.circles.invite(id));
  await meet(ada, bob, mal, cleo);
  await ada.circles.proposeRemoval(id, malKey, '');
  await meet(ada, bob, mal, cleo);
  for (const one of [bob, cleo]) {
    const [removal] = (await one.circles.state(id)).removals;
    await one.circles.answerRemoval(id, removal!, '+');
    const says = { ...note, text: `by ${(await one.db.circles.get(id))!.current.slice(0, 8)}` };
    await one.circles.say(id, noteDraft({ note: says, created_at: time.ms / 1000 }));
  }
  await meet(ada, bob, mal, cleo);
  await meet(ada, bob, mal, cleo);
  const all = [ada, bob, cleo];
  const current = await Promise.all(
    all.map(async (one) => (await one.db.circles.get(id))!.current),
  );
  expect(new Set(current).size).toBe(1);
  for (const one of all) {
    const texts = (await one.db.notes.toArray()).map((row) => row.note.text);
    expect(new Set(texts).size).toBe(2);
  }
  expect(await mal.db.notes.count()).toBe(0);
});

it('a removal is carried out once, however many see that it is due', async () => {
  const { ada, bob, mal, malKey, id } = await three();
  await ada.circles.proposeRemoval(id, malKey, '');
  await meet(ada, bob, mal);
  const [removal] = (await bob.circles.state(id)).removals;
  const due = bob.circles.answerRemoval(id, removal!, '+');
  await Promise.all([due, ...[1, 2, 3].map(() => bob.circles.carryOut(id))]);
  await Promise.all([1, 2, 3].map(() => bob.circles.carryOut(id)));
  const { passedOver, path } = await bob.circles.state(id);
  expect(path).toHaveLength(2);
  expect(passedOver).toEqual([]);
});

describe('other people’s software', () => {
  it('is read when it wraps to the circle', async () => {
    const { bob, id, time } = await two();
    const secret = generateSecretKey();
    const event = nip59.wrapEvent(
      {
        kind: 9802,
        content: 'a sentence of the paper',
        created_at: time.ms / 1000,
        tags: [
          ['i', 'doi:10.1371/journal.pone.0000308'],
          ['k', 'doi'],
        ],
      },
      secret,
      id,
    );
    expect(await bob.keeper.take(event, 'r')).toBe('kept');
    expect((await bob.db.notes.toArray()).map((row) => row.note)).toMatchObject([
      {
        source: 'https://doi.org/10.1371/journal.pone.0000308',
        workIds: ['doi:10.1371/journal.pone.0000308'],
        creator: { id: `nostr:${npubEncode(getPublicKey(secret))}` },
        selectors: [{ type: 'TextQuoteSelector', exact: 'a sentence of the paper' }],
      },
    ]);
  });

  it('verifies what is ours', async () => {
    const { ada, id } = await two();
    const letters = await ada.letters();
    for (const { event } of letters) expect(verifyEvent({ ...event })).toBe(true);
    const secret = hexToBytes((await ada.db.circles.get(id))!.epochs[0]!.secret);
    const rumour = nip59.unwrapEvent(letters[0]!.event, secret);
    expect(rumour).toMatchObject({ kind: 78 });
    expect(getPublicKey(secret)).toBe(id);
  });
});
