import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotate/annotation.ts';
import { fromW3C, toW3C } from '../../../lib/annotate/index.ts';
import { keysFor } from '../../../lib/share/identity/keys.ts';
import { authorId, noteId } from '../../../lib/share/contributions/ids.ts';
import { faultOf } from '../../../lib/share/contributions/fault.ts';
import { noteDraft } from '../../../lib/share/contributions/note.ts';
import { noteOf } from '../../../lib/share/contributions/note-of.ts';
import { toSharedW3C } from '../../../lib/share/contributions/shared-w3c.ts';
import { rumourOf } from '../../../lib/share/circle/wrap.ts';
import type { Rumour } from '../../../lib/store/events/event.ts';
import { anyAnnotation } from '../../annotate/w3c/annotations.ts';

const { pubkey } = keysFor(new Uint8Array(32).fill(7), 'commons');
const created_at = 1_700_000_000;

/** Text as it comes back: without what overrides the direction of writing, tags in one line. */
const plain = /^[\p{L}\p{N}\p{P}\p{S} ]*$/u;
const sharable = anyAnnotation.map((note): Annotation => {
  const { replyTo: _, text, ...rest } = note;
  return {
    ...rest,
    ...(text !== undefined && plain.test(text) && text !== '' && { text }),
    tags: note.tags.filter((tag) => plain.test(tag) && tag.trim() === tag && tag !== ''),
    source: 'https://journal.example/article?id=7',
    created: note.created ?? '2026-01-02T03:04:05.678Z',
  };
});

const eventOf = (note: Annotation, parent?: Rumour): Rumour =>
  rumourOf(noteDraft({ note, created_at, ...(parent && { parent }) }), pubkey);

describe('a note', () => {
  it('comes back from its event as it was, but for who wrote it and what it is called', () => {
    fc.assert(
      fc.property(sharable, (note) => {
        const event = eventOf(note);
        expect(faultOf(event)).toBeNull();
        expect(noteOf(JSON.parse(JSON.stringify(event)) as Rumour, { name: 'Ada' })).toEqual({
          ...note,
          id: noteId(event.id),
          creator: { id: authorId(pubkey), name: 'Ada' },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('comes back when it is a reply, with the work of what it answers', () => {
    fc.assert(
      fc.property(sharable, sharable, (first, second) => {
        const parent = eventOf(first);
        const reply = { ...second, workIds: first.workIds, replyTo: noteId(parent.id) };
        expect(noteOf(eventOf(reply, parent))).toEqual({
          ...reply,
          id: expect.any(String) as string,
          creator: { id: authorId(pubkey) },
        });
      }),
    );
  });

  it('goes out as a W3C annotation and comes in again', () => {
    fc.assert(
      fc.property(sharable, (note) => {
        const event = eventOf(note);
        const json = toSharedW3C(noteOf(event, { name: 'Ada' })!);
        expect(json).toMatchObject({
          via: noteId(event.id),
          creator: { id: authorId(pubkey), name: 'Ada' },
        });
        expect(fromW3C(JSON.parse(JSON.stringify(json)))).toEqual(noteOf(event, { name: 'Ada' }));
        const again = eventOf(fromW3C(toW3C(note)));
        expect(again.id).toBe(event.id);
      }),
    );
  });

  it('is written as other software reads it', () => {
    const note: Annotation = {
      id: 'urn:uuid:1',
      workIds: ['doi:10.1371/journal.pone.0000308'],
      source: 'https://www-nature-com.ezproxy.uni.example/articles/1?utm_source=x&sid=secret#top',
      motivation: 'questioning',
      text: 'Why?',
      tags: ['method'],
      colour: 'mint',
      selectors: [
        { type: 'TextQuoteSelector', exact: 'shared', prefix: 'is ', suffix: ' openly' },
        { type: 'TextPositionSelector', start: 12, end: 18 },
      ],
      creator: {},
      created: '2026-01-02T03:04:05Z',
      licence: 'CC-BY-4.0',
    };
    const { kind, content, tags } = noteDraft({ note, created_at });
    expect({ kind, content }).toEqual({ kind: 9802, content: 'shared' });
    expect(tags).toEqual([
      ['i', 'doi:10.1371/journal.pone.0000308', 'https://doi.org/10.1371/journal.pone.0000308'],
      ['k', 'doi'],
      ['r', 'https://nature.com/articles/1', 'source'],
      ['context', 'is shared openly'],
      ['comment', 'Why?'],
      ['textquoteselector', '-', 'is ', ' openly'],
      ['textpositionselector', '12', '18'],
      ['motivation', 'questioning'],
      ['colour', 'mint'],
      ['created', '2026-01-02T03:04:05Z'],
      ['t', 'method'],
      ['L', 'license'],
      ['l', 'CC-BY-4.0', 'license'],
      ['b', expect.stringMatching(/^[0-9a-f]{3}$/)],
      ['client', 'copyleaf'],
      ['alt', 'A note on a work: Why?'],
    ]);
  });

  it.each([
    ['file:///home/ada/paper.pdf', 'no-public-place'],
    ['http://localhost:8080/x', 'no-public-place'],
    ['https://wiki.intranet/x', 'no-public-place'],
    ['http://192.168.1.7/x', 'no-public-place'],
  ])('on %s alone is not shared: %s', (source, reason) => {
    const note: Annotation = {
      id: 'urn:uuid:1',
      workIds: [],
      source,
      motivation: 'commenting',
      text: 'x',
      tags: [],
      selectors: [],
      creator: {},
    };
    expect(() => noteDraft({ note, created_at })).toThrow(expect.objectContaining({ reason }));
    const onWork = { ...note, workIds: ['doi:10.1000/1'] as Annotation['workIds'] };
    expect(JSON.stringify(noteDraft({ note: onWork, created_at }))).not.toContain(source);
  });

  it('of others is text: what overrides the direction of writing goes', () => {
    const event = rumourOf(
      {
        kind: 9802,
        content: 'q',
        created_at,
        tags: [
          ['r', 'https://a.example/'],
          ['comment', 'evil \u202Egpj.exe'],
        ],
      },
      pubkey,
    );
    expect(noteOf(event, { name: 'A\u202Eda\n\u2066' })).toMatchObject({
      text: 'evil gpj.exe',
      creator: { name: 'Ada' },
    });
  });

  it('shows the quote that other software shows, whatever else the event claims', () => {
    const claimed = JSON.stringify([{ type: 'TextQuoteSelector', exact: 'another' }]);
    const event = rumourOf(
      {
        kind: 9802,
        content: 'the quote',
        created_at,
        tags: [
          ['r', 'https://a.example/'],
          ['selectors', claimed],
        ],
      },
      pubkey,
    );
    expect(noteOf(event)?.selectors).toEqual([{ type: 'TextQuoteSelector', exact: 'the quote' }]);
  });
});
