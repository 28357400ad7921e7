import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allIn, threadsOf } from '../../lib/annotate/threads.ts';
import { noteWith } from './note-with.ts';

const answer = (id: string, replyTo: string) =>
  noteWith({ id, motivation: 'replying', selectors: [], replyTo });

describe('threads', () => {
  it('put each answer after what it answers, as deep as it is', () => {
    const notes = [
      noteWith({ id: 'a' }),
      noteWith({ id: 'b' }),
      answer('a1', 'a'),
      answer('a2', 'a'),
      answer('a1x', 'a1'),
    ];
    expect(
      threadsOf(notes).map(({ note, replies }) => [
        note.id,
        replies.map((reply) => `${reply.depth} ${reply.note.id}`),
      ]),
    ).toEqual([
      ['a', ['1 a1', '2 a1x', '1 a2']],
      ['b', []],
    ]);
  });

  it('an answer whose note is gone stands by itself', () => {
    expect(threadsOf([answer('x', 'gone')]).map(({ note }) => note.id)).toEqual(['x']);
  });

  it('lose no note and repeat none, whatever answers what', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const links = fc.uniqueArray(fc.record({ id: ids, replyTo: fc.option(ids, { nil: '' }) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(links, (list) => {
        const notes = list.map(({ id, replyTo }) =>
          replyTo ? answer(id, replyTo) : noteWith({ id }),
        );
        const shown = threadsOf(notes)
          .flatMap(allIn)
          .map(({ id }) => id);
        expect(shown.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('of any depth are no trouble', () => {
    const deep = Array.from({ length: 20_000 }, (_, n) =>
      n === 0 ? noteWith({ id: '0' }) : answer(`${n}`, `${n - 1}`),
    );
    expect(threadsOf(deep)[0]?.replies).toHaveLength(19_999);
  });
});
