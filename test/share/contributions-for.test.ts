// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { contributionOf, copiesFor, type SharedCopy } from '../../lib/share/contributions-for.ts';
import { knownAsDraft } from '../../lib/share/circle/known-as.ts';
import { amIKnown } from '../../lib/share/trust/am-i-known.ts';
import type { OpenCopy } from '../../lib/share/contributions/copy.ts';
import { profileDraft } from '../../lib/share/contributions/people.ts';
import { complaintDraft, reactionDraft } from '../../lib/share/contributions/voices.ts';
import { type Draft, rumourOf } from '../../lib/share/circle/wrap.ts';
import { keepPublic } from '../../lib/share/keep/store-slice.ts';
import { inOneStep } from '../../lib/store/events/in-one-step.ts';
import { Manager } from '../../lib/share/manage/manager.ts';
import { linkOf } from '../../lib/share/circle/invitation.ts';
import type { Rumour } from '../../lib/store/events/event.ts';
import { watchLive } from '../../lib/store/watch-live.ts';
import { mute, mutedPeople, unmute } from '../../lib/store/muted.ts';
import { meet, person, type Person } from './readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const doi = 'doi:10.1371/journal.pone.0000308';
const copyAt = (url: string): OpenCopy => ({
  work: { kind: 'paper', ids: [doi], title: 'Shared openly' },
  copy: {
    url,
    format: 'pdf',
    openness: 'open',
    licence: 'CC-BY-4.0',
    host: new URL(url).hostname,
    source: 'reader',
    evidence: 'Seen there.',
  },
});

let ada: Person;
let ben: Person;
let cleo: Person;
beforeEach(async () => {
  ada = await person('Ada', clock);
  ben = await person('Ben', clock);
  cleo = await person('Cleo', clock);
});

/** All that is public goes to everybody. */
async function publish(...people: Person[]): Promise<void> {
  clock.ms += 1000;
  const everything = await Promise.all(
    people.map(({ keeper }) => keeper.find({ kinds: publicKinds })),
  );
  for (const one of people) await one.keeper.takeAll(everything.flat(), 'a relay');
}
const publicKinds = [0, 5, 7, 1111, 1984, 1985, 9802, 39_701];

const approve = (one: Person, what: Rumour) =>
  one.contributor.say('commons', reactionDraft(what, '+', 0));

describe('what is shared about a work', () => {
  it('has its author, what others say, and whether the reader knows them', async () => {
    const copy = await ada.contributor.shareCopy('commons', copyAt('https://repo.example/a.pdf'));
    await ada.contributor.say('commons', profileDraft({ name: 'Ada', about: '' }, 0));
    await publish(ada, ben, cleo);
    await approve(ben, copy);
    await publish(ada, ben, cleo);
    await cleo.contributor.say(
      'commons',
      complaintDraft(copy, { about: 'not-open', reason: 'asks for 30 €' }, 0),
    );
    await publish(ada, ben, cleo);

    const [forAda] = await copiesFor(ada.db, [doi]);
    expect(forAda).toMatchObject({
      author: { name: 'Ada', who: 'me' },
      found: { copy: { url: 'https://repo.example/a.pdf' } },
      standing: { state: 'new', others: { approvals: 1, complaints: 1 } },
    });
    const [forBen] = await copiesFor(ben.db, [doi]);
    expect(forBen).toMatchObject({
      author: { name: 'Ada', who: 'known' },
      standing: { state: 'approved', mine: { says: 'approves' }, others: { complaints: 1 } },
    });
    const [forCleo] = await copiesFor(cleo.db, [doi]);
    expect(forCleo).toMatchObject({
      author: { who: 'stranger' },
      standing: { complaints: [{ about: 'not-open', reason: 'asks for 30 €' }] },
    });
    expect(await contributionOf(cleo.db, 'commons', copy.id)).toMatchObject({ original: copy });
    expect(await copiesFor(cleo.db, ['doi:10.1/another'])).toEqual([]);
  });

  it('is watched: what arrives later shows by itself', async () => {
    const seen: number[] = [];
    const stop = watchLive(
      () => copiesFor(ben.db, [doi]),
      (copies) => seen.push(copies.length),
      (error) => expect.unreachable(String(error)),
    );
    await expect.poll(() => seen).toEqual([0]);
    await ben.contributor.shareCopy('commons', copyAt('https://repo.example/a.pdf'));
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
  });

  it('comes from circles too, where members are known', async () => {
    const { id } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
    await ben.circles.join(linkOf(await ada.circles.invite(id), 'circle.html'));
    await meet(ada, ben);
    await ada.contributor.shareCopy(id, copyAt('https://repo.example/a.pdf'));
    await meet(ada, ben);
    expect(await copiesFor(ben.db, [doi])).toMatchObject([
      { scope: id, author: { name: 'Ada', who: 'known' } },
    ]);
  });

  it('counts in public for a circle whose member has said that both are one', async () => {
    const { id } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
    await ben.circles.join(linkOf(await ada.circles.invite(id), 'circle.html'));
    await meet(ada, ben);
    await ada.contributor.shareCopy('commons', copyAt('https://repo.example/a.pdf'));
    await publish(ada, ben);
    const whoIsAda = async () => (await copiesFor(ben.db, [doi]))[0]!.author.who;
    expect(await whoIsAda()).toBe('stranger');
    expect(await amIKnown(ada.db, id)).toBe(false);
    await ada.circles.beKnown(id, true);
    await meet(ada, ben);
    expect(await amIKnown(ada.db, id)).toBe(true);
    expect(await whoIsAda()).toBe('known');
    clock.ms += 1000;
    await ada.circles.beKnown(id, false);
    await meet(ada, ben);
    expect(await whoIsAda()).toBe('stranger');
    // Somebody else's key cannot be claimed without its secret.
    clock.ms += 1000;
    const [{ author }] = (await copiesFor(ben.db, [doi])) as [SharedCopy];
    const me = (await ada.circles.state(id)).members[0]!.pubkey;
    const claimed = knownAsDraft(id, me, {
      pubkey: author.pubkey,
      secret: new Uint8Array(32).fill(7),
    });
    await ada.circles.say(id, claimed);
    await meet(ada, ben);
    expect(await whoIsAda()).toBe('stranger');
  });

  it('is shown in the form its author gave it last', async () => {
    const first = await ada.contributor.shareCopy('commons', copyAt('https://repo.example/a.pdf'));
    clock.ms += 1000;
    await ada.contributor.shareCopy('commons', copyAt('https://repo.example/b.pdf'), first);
    await publish(ada, ben);
    const copies = await copiesFor(ben.db, [doi]);
    expect(copies.map(({ found }) => found.copy.url)).toEqual(['https://repo.example/b.pdf']);
    expect(copies[0]!.original).toEqual(first);
  });

  it('carries its whole history: who changed it, and what was said of each form', async () => {
    const { id } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
    for (const one of [ben, cleo])
      await one.circles.join(linkOf(await ada.circles.invite(id), 'circle.html'));
    await meet(ada, ben, cleo);
    const byCleo = new Manager(() => clock.ms, cleo.contributor);
    const first = await ada.contributor.shareCopy(id, copyAt('https://repo.example/a.pdf'));
    await meet(ada, ben, cleo);
    await byCleo.speak(id, first, { says: 'complains', about: 'not-open', reason: '30 €' });
    const { found } = (await copiesFor(ada.db, [doi]))[0]!;
    const freed = { ...found, copy: { ...found.copy, openness: 'free' as const } };
    const corrected = await ada.contributor.shareCopy(id, freed, first);
    await meet(ada, ben, cleo);
    const moved = await ben.contributor.shareCopy(
      id,
      copyAt('https://repo.example/b.pdf'),
      corrected,
    );
    await meet(ada, ben, cleo);
    await byCleo.speak(id, moved, { says: 'approves' });
    await meet(ada, ben, cleo);

    for (const one of [ada, ben, cleo]) {
      const copies = await copiesFor(one.db, [doi]);
      expect(copies).toHaveLength(1);
      const [{ author, revisers, history, standing, found: shown }] = copies as [SharedCopy];
      expect([author.name, ...revisers.map(({ name }) => name)]).toEqual(['Ada', 'Ben']);
      expect(shown.copy.url).toBe('https://repo.example/b.pdf');
      expect(standing).toMatchObject({ state: 'approved', complaints: [] });
      expect(history.map(({ event, outcome }) => [event.id, outcome])).toEqual([
        [first.id, 'own'],
        [corrected.id, 'own'],
        [moved.id, 'accepted'],
      ]);
      expect(history[0]!.standing.complaints).toMatchObject([
        { about: 'not-open', reason: '30 €', target: first.id },
      ]);
    }
  });

  it('is hidden when its author is muted, until they no longer are', async () => {
    const copy = await ada.contributor.shareCopy('commons', copyAt('https://repo.example/a.pdf'));
    await publish(ada, ben);
    await mute(ben.db, { pubkey: copy.pubkey, name: 'Ada', at: clock.ms });
    expect((await copiesFor(ben.db, [doi]))[0]!.standing.isHidden).toBe(true);
    const [muted] = await mutedPeople(ben.db);
    await unmute(ben.db, muted!.pubkey);
    expect((await copiesFor(ben.db, [doi]))[0]!.standing.isHidden).toBe(false);
  });
});

describe('a thousand false approvals by unknown keys', () => {
  it('move nothing that the reader sees first', async () => {
    const honest = await ada.contributor.shareCopy('commons', copyAt('https://repo.example/a.pdf'));
    await publish(ada, cleo);
    await approve(cleo, honest);
    const another = await ben.contributor.shareCopy('commons', copyAt('https://b.example/b.pdf'));
    clock.ms += 60_000;
    const bait = await ben.contributor.shareCopy('commons', copyAt('https://bait.example/a.pdf'));
    await publish(ada, ben, cleo);
    const before = await copiesFor(cleo.db, [doi]);

    // Their signatures are checked elsewhere, and made here at a thousandth of a second each.
    const by = (draft: Draft, at: number) => ({
      ...rumourOf({ ...draft, created_at: clock.ms / 1000 }, at.toString(16).padStart(64, '0')),
      sig: '',
    });
    const complaint = complaintDraft(honest, { about: 'not-lawful', reason: '' }, 0);
    const crowd = [
      ...Array.from({ length: 1000 }, (_, at) => by(reactionDraft(bait, '+', 0), at)),
      ...Array.from({ length: 500 }, (_, at) => by(complaint, at)),
    ];
    for (let from = 0; from < crowd.length; from += 250) {
      const some = crowd.slice(from, from + 250);
      const taken = await inOneStep(cleo.db, () => keepPublic(cleo.db, some, clock.ms));
      expect(taken.every((one) => one === 'kept')).toBe(true);
    }

    const after = await copiesFor(cleo.db, [doi]);
    const seen = (all: typeof after) =>
      all.map(({ original, author, standing }) => [original.id, author.who, standing.state]);
    expect(seen(after)).toEqual(seen(before));
    expect(seen(after)[0]).toEqual([honest.id, 'known', 'approved']);
    const [first, ...strangers] = after;
    expect(first!.standing.others).toEqual({ approvals: 0, complaints: 500 });
    expect(strangers.find(({ original }) => original.id === bait.id)!.standing).toMatchObject({
      state: 'new',
      approvals: [],
      others: { approvals: 1000, complaints: 0 },
    });
    expect(strangers.map(({ original }) => original.id)).toContain(another.id);
  });
});
