/** What becomes of proposals to change a note: one table of outcomes, the same for every reader. */

import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotate/annotation.ts';
import { noteOf } from '../../../lib/share/contributions/note-of.ts';
import { Manager } from '../../../lib/share/manage/manager.ts';
import type { CircleRow } from '../../../lib/store/events/rows.ts';
import type { Rumour, SignedEvent } from '../../../lib/store/events/event.ts';
import { keepNote } from '../../../lib/store/notes.ts';
import { type Person, person } from '../readers.ts';

const patience = 60_000;
const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const tick = () => {
  clock.ms += 1000;
};

const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1371/journal.pone.0000308'],
  source: 'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000308',
  motivation: 'commenting',
  text: 'First',
  tags: ['kept'],
  selectors: [{ type: 'TextQuoteSelector', exact: 'shared openly' }],
  creator: {},
  created: '2026-01-02T03:04:05.678Z',
};

/** Ada wrote the note; the others share a circle with her. */
interface Scene {
  circle: CircleRow;
  code: string;
  first: Rumour;
  people: Record<Name, Person>;
}
type Name = 'ada' | 'bob' | 'cleo' | 'dan';

let four: Scene['people'];
beforeAll(async () => {
  const [ada, bob, cleo, dan] = await Promise.all(
    ['Ada', 'Bob', 'Cleo', 'Dan'].map((name) => person(name, clock)),
  );
  four = { ada: ada!, bob: bob!, cleo: cleo!, dan: dan! };
});

/** A new circle of the four, with a note of Ada's in it. */
async function open(): Promise<Scene> {
  const { ada, bob, cleo, dan } = four;
  const circle = await ada.circles.create({ name: 'C', relays: [], licence: 'CC0-1.0' });
  const code = await ada.circles.invite(circle.id);
  for (const one of [bob, cleo, dan]) await one.circles.join(code);
  const own = { ...note, id: `urn:uuid:${circle.id}` };
  await keepNote(ada.db, own);
  const first = await ada.contributor.shareNote(circle.id, own.id);
  const scene = { circle, code, first, people: four };
  for (const one of Object.values(four)) await tell(scene, one);
  return scene;
}

/** What one has done, the others see a second later. */
async function tell(scene: Scene, one: Person): Promise<void> {
  const said = await lettersOf(scene, one);
  for (const other of Object.values(scene.people))
    if (other !== one) await other.keeper.takeAll(said, 'a friend');
  tick();
}

const lettersOf = ({ circle }: Scene, one: Person): Promise<SignedEvent[]> =>
  one.keeper.find({ kinds: [1059], '#p': [circle.id] });

/** `bob: "text"` proposes; `ada + bob` accepts Bob's latest, `ada - bob` rejects it; `bob takes back`; `bob leaves`. */
async function play(scene: Scene, story: string): Promise<void> {
  const { people, circle, code, first } = scene;
  const proposed = new Map<string, Rumour>([['first', first]]);
  for (const line of story.split(';').map((one) => one.trim())) {
    const [, who = '', deed = '', what = ''] =
      /^(\w+):? *([+\-!"]|\w+) ?(.*?)"?$/u.exec(line) ?? [];
    const one = people[who as Name];
    const manager = new Manager(() => clock.ms, one.contributor);
    const target = proposed.get(what)!;
    if (deed === '"') {
      const changed = { ...noteOf(first)!, text: what };
      proposed.set(who, await manager.proposeNote(circle.id, first, changed));
    } else if (deed === '+') await manager.speak(circle.id, target, { says: 'approves' });
    else if (deed === '-') await manager.speak(circle.id, target, { says: 'disapproves' });
    else if (deed === 'unsays') await manager.unsay(circle.id, target);
    else if (deed === 'takes') await one.contributor.retract(circle.id, proposed.get(who)!);
    else if (deed === 'leaves') await one.circles.leave(circle.id);
    else if (deed === 'joins') await one.circles.join(code);
    else throw new Error(`not understood: ${line}`);
    await tell(scene, one);
  }
}

const textIn = async ({ circle }: Scene, { db }: Person) =>
  (await db.notes.where('origin').equals(`circle:${circle.id}`).toArray()).map(
    (row) => row.note.text,
  );

/** One who joins at the end and hears it all in this order, some of it twice. */
async function latecomer(
  scene: Scene,
  order: readonly SignedEvent[],
  slice: number,
): Promise<Person> {
  const late = await person('Eve', clock);
  await late.circles.join(scene.code);
  for (let at = 0; at < order.length; at += slice)
    await late.keeper.takeAll(order.slice(at, at + slice), 'relay');
  return late;
}

describe.each<[string, string, string]>([
  ['nobody has answered', 'bob: "Better"', 'First'],
  ['its author accepts', 'bob: "Better"; ada + bob', 'Better'],
  ['a majority accepts, its author silent', 'bob: "Better"; cleo + bob; dan + bob', 'Better'],
  ['as many are for it as against', 'bob: "Better"; cleo + bob; dan - bob', 'First'],
  [
    'its author rejects what others accept',
    'bob: "Better"; cleo + bob; dan + bob; ada - bob',
    'First',
  ],
  ['the proposer takes it back', 'bob: "Better"; ada + bob; bob takes back', 'First'],
  [
    'two at once, both accepted: the later',
    'bob: "One"; cleo: "Two"; ada + cleo; ada + bob',
    'Two',
  ],
  ['who proposed it has left', 'bob: "Better"; bob leaves; ada + bob', 'Better'],
  ['who voted for it has left', 'bob: "Better"; cleo + bob; cleo leaves', 'First'],
  [
    'who voted has left and come back',
    'bob: "Better"; cleo + bob; cleo leaves; cleo joins',
    'Better',
  ],
])('a proposal: %s', (_, story, outcome) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await open();
    await play(scene, story);
  }, patience);

  it(`reads "${outcome}" for all`, async () => {
    // Who has left hears nothing more.
    const here = Object.entries(scene.people).filter(
      ([name]) => !story.endsWith(`${name} leaves`) && !story.includes(`${name} leaves; ada`),
    );
    const { ada: _ada, ...others } = Object.fromEntries(here);
    for (const one of Object.values(others)) expect(await textIn(scene, one)).toEqual([outcome]);
  });

  it('whatever the order in which it is heard', async () => {
    const events = await lettersOf(scene, scene.people.ada);
    const orders = fc.tuple(
      fc.shuffledSubarray(events, { minLength: events.length }),
      fc.integer({ min: 1, max: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([order, slice]) => {
        expect(await textIn(scene, await latecomer(scene, order, slice))).toEqual([outcome]);
      }),
      { numRuns: 2 },
    );
  });
});

const found = (url: string, openness: 'open' | 'borrow') => ({
  work: { kind: 'paper' as const, ids: note.workIds },
  copy: { url, openness, format: 'pdf' as const, host: '', source: 'reader', evidence: 'Seen' },
});

describe('what is said of a contribution', () => {
  it('keeps a note whole when words of it are changed', async () => {
    const { people, circle, first } = await open();
    const manager = new Manager(() => clock.ms, people.bob.contributor);
    const before = noteOf(first)!;
    const event = await manager.proposeNote(circle.id, first, { ...before, text: 'Better' });
    const { id: _, creator: __, ...after } = noteOf(event)!;
    const { id: ___, creator: ____, ...expected } = before;
    expect(after).toEqual({ ...expected, text: 'Better' });
  });

  it('in the same second is what was said last, and nothing after it was taken back', async () => {
    const { people, circle, first } = await open();
    const manager = new Manager(() => clock.ms, people.bob.contributor);
    await manager.speak(circle.id, first, { says: 'approves' });
    await manager.speak(circle.id, first, { says: 'complains', about: 'inaccurate', reason: 'no' });
    await manager.speak(circle.id, first, { says: 'approves' });
    const dates = async () =>
      (await people.bob.contributor.about(circle.id, first.id)).map((one) => one.created_at);
    expect(new Set(await dates()).size).toBe(3);
    await manager.unsay(circle.id, first);
    expect(await dates()).toEqual([]);
  });

  it('an open copy: its author corrects it in place, others beside it', async () => {
    const scene = await open();
    const { people, circle } = scene;
    const { ada, bob } = people;
    const address = 'https://repository.example.edu/1.pdf';
    const first = await ada.contributor.shareCopy(circle.id, found(address, 'open'));
    await tell(scene, ada);
    const corrected = await ada.contributor.shareCopy(circle.id, found(address, 'borrow'), first);
    const moved = await ada.contributor.shareCopy(
      circle.id,
      found(`${address}?v=2`, 'open'),
      first,
    );
    const other = await bob.contributor.shareCopy(circle.id, found(address, 'borrow'), first);
    const forks = [corrected, moved, other].map(({ tags }) =>
      tags.some(([name, , , mark]) => name === 'a' && mark === 'fork'),
    );
    expect(forks).toEqual([false, true, true]);
    expect(corrected.created_at).toBeGreaterThan(first.created_at);
  });
});
