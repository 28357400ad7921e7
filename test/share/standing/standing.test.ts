import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rumourOf } from '../../../lib/share/circle/wrap.ts';
import { labelTags, ours } from '../../../lib/share/contributions/labels.ts';
import {
  complaintDraft,
  reactionDraft,
  reportDraft,
  type Voice,
  voiceOf,
} from '../../../lib/share/contributions/voices.ts';
import { authorsOf, currentForm, type Revision } from '../../../lib/share/standing/current-form.ts';
import { standingOf } from '../../../lib/share/standing/standing.ts';
import { coordinateOf, type Rumour } from '../../../lib/store/events/event.ts';

const key = (name: string) => Buffer.from(name).toString('hex').padStart(64, '0');
const author = key('author');
const target = rumourOf(
  { kind: 9802, content: 'q', tags: [['r', 'https://a.example/']], created_at: 1 },
  author,
);
const viewer = {
  me: key('me'),
  counts: (pubkey: string) => !pubkey.endsWith(key('stranger').slice(-8)),
  isMuted: () => false,
};

const copy = (at: number) =>
  rumourOf(
    { kind: 39_701, content: `${at}`, tags: [['d', 'a.example/1']], created_at: at },
    author,
  );

let second = 10;
/** `A+` Ada approves, `B-` Bob disapproves, `C!` Cleo complains, `D?` a report; `x` is a stranger. */
function voices(said: string): Voice[] {
  return said.split(' ').flatMap((one) => {
    if (one === '') return [];
    const [who = '', what] = one;
    const by = who === 'x' ? key(`${one}stranger`) : who === 'm' ? key('me') : key(who);
    second += 1;
    const draft =
      what === '+' || what === '-'
        ? reactionDraft(target, what, second)
        : what === '?'
          ? reportDraft(target, { abuse: 'spam', reason: '' }, second)
          : complaintDraft(
              target,
              { about: what === '§' ? 'not-lawful' : 'dead-link', reason: 'gone' },
              second,
            );
    return voiceOf(rumourOf(draft, by)) ?? [];
  });
}

describe('a contribution', () => {
  it.each([
    ['', 'new'],
    ['A+', 'approved'],
    ['A-', 'new'],
    ['A+ B-', 'new'],
    ['A+ B-  C+', 'approved'],
    ['A+ B+', 'approved'],
    ['A!', 'new'],
    ['A+ B!', 'disputed'],
    ['A+ B+ C!', 'disputed'],
    ['A! B!', 'folded'],
    ['A! B?', 'folded'],
    ['A+ B! C!', 'folded'],
    ['A+ B+ C! D!', 'folded'],
    ['A+ B+ C+ D! E!', 'disputed'],
    ['A! A+ B! B+', 'approved'],
    ['A+ A!', 'new'],
    ['x+ x+ x!', 'new'],
  ])('of which is said "%s" is %s', (said, state) => {
    expect(standingOf(target, voices(said), viewer).state).toBe(state);
  });

  it('is not approved by its own author', () => {
    const own = voiceOf(rumourOf(reactionDraft(target, '+', 5), author))!;
    expect(standingOf(target, [own], viewer)).toMatchObject({ state: 'new', approvals: [] });
  });

  it('is judged as it reads now: a voice is on the form that it was given on', () => {
    const [before, after] = [copy(1), copy(2)];
    const said = voiceOf(
      rumourOf(complaintDraft(before, { about: 'not-open', reason: '' }, 3), key('A')),
    )!;
    const of = (event: Rumour) =>
      standingOf({ ...event, coordinate: coordinateOf(event) }, [said], viewer).complaints.length;
    expect([of(before), of(after)]).toEqual([1, 0]);
    const { target: _, ...byName } = said;
    expect(
      standingOf({ ...after, coordinate: coordinateOf(after) }, [{ ...byName, target: '' }], viewer)
        .complaints,
    ).toHaveLength(1);
  });

  it('is hidden at once for who says that it is unlawful, and of whom the reader has muted', () => {
    expect(standingOf(target, voices('m§'), viewer)).toMatchObject({
      isHidden: true,
      state: 'new',
    });
    expect(standingOf(target, voices('A§'), viewer).isHidden).toBe(false);
    expect(standingOf(target, [], { ...viewer, isMuted: () => true }).isHidden).toBe(true);
  });

  it('shows the voices of strangers as a number, and they move nothing', () => {
    expect(standingOf(target, voices('x+ x! A+'), viewer)).toMatchObject({
      state: 'approved',
      others: { approvals: 1, complaints: 1 },
    });
  });

  it('stands the same in whatever order it is heard', () => {
    const word = fc
      .constantFrom('A', 'B', 'C', 'x', 'm')
      .chain((who) => fc.constantFrom('+', '-', '!', '§', '?').map((what) => who + what));
    const orders = fc
      .array(word, { maxLength: 9 })
      .map((said) => voices(said.join(' ')))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(orders, ([all, other]) => {
        expect(standingOf(target, other, viewer)).toEqual(standingOf(target, all, viewer));
      }),
    );
  });
});

const proposal = (by: string, at: number, of: Rumour = target): Rumour =>
  rumourOf(
    {
      kind: 9802,
      content: 'q',
      tags: [['q', of.id], ...labelTags(ours.review, ['revision']), ['comment', `${at}`]],
      created_at: at,
    },
    by,
  );
const on = (about: Rumour, by: string, said: '+' | '-', at = 50): Voice =>
  voiceOf(rumourOf(reactionDraft(about, said, at), by))!;
const all = () => true;

describe('a proposal to change', () => {
  const theirs = proposal(key('B'), 20);

  it.each<[string, Voice[], Revision['outcome']]>([
    ['nobody has spoken', [], 'open'],
    ['its proposer alone wants it', [on(theirs, key('B'), '+')], 'open'],
    ['the author accepts', [on(theirs, author, '+')], 'accepted'],
    [
      'the author rejects, whatever others say',
      [on(theirs, author, '-'), on(theirs, key('C'), '+')],
      'rejected',
    ],
    [
      'most who vote accept',
      [on(theirs, key('C'), '+'), on(theirs, key('D'), '+'), on(theirs, key('E'), '-')],
      'accepted',
    ],
    ['as many are against', [on(theirs, key('C'), '+'), on(theirs, key('D'), '-')], 'open'],
    ['most who vote are against', [on(theirs, key('C'), '-')], 'rejected'],
  ])('when %s', (_, said, outcome) => {
    const { shown, revisions } = currentForm(target, [theirs], said, all);
    expect(shown).toBe(outcome === 'accepted' ? theirs : target);
    expect(revisions).toEqual([{ event: theirs, outcome }]);
  });

  it('by the author needs nobody', () => {
    const own = proposal(author, 30);
    expect(currentForm(target, [theirs, own], [], all).shown).toBe(own);
  });

  it('counts no voice of strangers', () => {
    expect(currentForm(target, [theirs], [on(theirs, key('C'), '+')], () => false).shown).toBe(
      target,
    );
  });

  it('may be of a proposal, and the newest that is accepted is shown, in any order', () => {
    const later = proposal(key('C'), 25, theirs);
    const third = proposal(key('D'), 26, later);
    const said = [on(theirs, author, '+'), on(third, author, '+')];
    const proposals = [theirs, later, third];
    fc.assert(
      fc.property(fc.shuffledSubarray(proposals, { minLength: 3 }), (order) => {
        const form = currentForm(target, order, said, all);
        expect(form.shown).toBe(third);
        expect(form.revisions).toEqual([
          { event: theirs, outcome: 'accepted' },
          { event: later, outcome: 'open' },
          { event: third, outcome: 'accepted' },
        ]);
        expect(authorsOf(target, form)).toEqual([author, key('B'), key('C'), key('D')]);
      }),
    );
  });

  it('is none when it only quotes', () => {
    const quote = rumourOf(
      { kind: 1111, content: 'x', tags: [['q', target.id]], created_at: 9 },
      author,
    );
    expect(currentForm(target, [quote], [], all)).toEqual({ shown: target, revisions: [] });
  });
});
