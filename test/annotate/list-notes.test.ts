import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/index.ts';
import {
  everything,
  listThreads,
  type NoteFilter,
  type NoteOrder,
} from '../../lib/annotate/list-notes.ts';
import { noteWith } from './note-with.ts';

const notes: Annotation[] = [
  noteWith({ id: 'mine', text: 'How warm?', tags: ['heat'] }),
  noteWith({
    id: 'bright',
    motivation: 'highlighting',
    created: '2026-01-02',
    modified: '2026-01-02',
  }),
  noteWith({
    id: 'asked',
    motivation: 'questioning',
    text: 'Why gold?',
    origin: 'circle:7',
    creator: { name: 'Ada' },
  }),
  noteWith({
    id: 'whole',
    text: 'A classic',
    selectors: [],
    origin: 'commons',
    creator: { name: 'Grace' },
  }),
  noteWith({
    id: 'answer',
    text: 'Warm indeed',
    motivation: 'replying',
    selectors: [],
    replyTo: 'mine',
    modified: '2026-02-01',
  }),
];
/** In the order of the page. */
const places = { asked: 0.8, bright: 1, mine: null };

const ids = (filter: Partial<NoteFilter>, order: NoteOrder = 'place') =>
  listThreads(notes, { ...everything, ...filter }, order, places).map(({ note }) => note.id);

describe('the list of notes', () => {
  it.each<[Partial<NoteFilter>, string[]]>([
    [{}, ['whole', 'asked', 'bright', 'mine']],
    [{ whose: 'mine' }, ['bright', 'mine']],
    [{ whose: 'circle' }, ['asked']],
    [{ whose: 'commons' }, ['whole']],
    [{ kind: 'highlight' }, ['bright']],
    [{ kind: 'question' }, ['asked']],
    [{ kind: 'page' }, ['whole']],
    [{ kind: 'note' }, ['mine']],
    [{ kind: 'reply' }, ['mine']],
    [{ tag: 'heat' }, ['mine']],
    [{ author: 'Ada' }, ['asked']],
    [{ orphaned: true }, ['mine']],
    [{ words: 'GOLD' }, ['asked']],
    [{ words: 'living cell' }, ['asked', 'bright', 'mine']],
    [{ words: 'indeed' }, ['mine']],
    [{ words: 'heat warm' }, ['mine']],
    [{ words: 'ada', whose: 'mine' }, []],
  ])('%j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  it('newest first counts the answers', () => {
    expect(ids({}, 'newest').slice(0, 2)).toEqual(['mine', 'bright']);
  });

  it('without a look at the page goes by where the passages were', () => {
    const early = noteWith({
      id: 'early',
      selectors: [{ type: 'TextPositionSelector', start: 5, end: 9 }],
    });
    expect(
      listThreads([noteWith({ id: 'late' }), early], everything, 'place', {}).map(
        ({ note }) => note.id,
      ),
    ).toEqual(['early', 'late']);
  });
});
