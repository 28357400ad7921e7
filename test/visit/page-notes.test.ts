import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Annotation, toW3C } from '../../lib/annotate/index.ts';
import { Database } from '../../lib/store/db.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { createPageNotes } from '../../lib/visit/page-notes.ts';
import type { PageReport } from '../../lib/work/work.ts';

const paper = { tabId: 1, page: 'https://publisher.example/paper' };
const copy = { tabId: 2, page: 'https://repository.example/copy' };
const elsewhere = { tabId: 3, page: 'https://evil.example/' };

const report: PageReport = {
  sightings: [
    { work: { kind: 'paper', ids: ['doi:10.1000/1'] }, role: 'main', confidence: 1, evidence: [] },
  ],
  access: { state: 'unknown', reasons: [] },
};
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: [],
  source: paper.page,
  motivation: 'commenting',
  text: 'How warm?',
  tags: [],
  selectors: [{ type: 'TextQuoteSelector', exact: 'temperature inside a single living cell' }],
  creator: {},
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
};

let db: Database;
let count = 0;
const brought: number[] = [];
const notes = () =>
  createPageNotes({
    db,
    bringAnnotator: async (tabId) => void brought.push(tabId),
    tellPages: async () => {},
    spare: async () => {},
    near: async (some) => some.filter(({ text }) => text !== 'Spam'),
    now: () => 0,
  });

beforeEach(async () => {
  count += 1;
  db = new Database(`notes-${count}`);
  brought.length = 0;
  await db.tabs.bulkPut([
    { tabId: 1, report, seenAt: 0 },
    { tabId: 2, report, seenAt: 0 },
  ]);
});
afterEach(() => db.close());

describe('notes of a page', () => {
  it('belong to the work in the tab, and show on its other copies', async () => {
    await notes().keep(paper, toW3C(note));
    expect(await notes().here(copy)).toMatchObject([{ id: note.id, workIds: ['doi:10.1000/1'] }]);
    await notes().seen(copy);
    await notes().seen(elsewhere);
    expect(brought).toEqual([2]);
  });

  it('are neither read, changed nor deleted by a page they are not on', async () => {
    await notes().keep(paper, toW3C(note));
    expect(await notes().here(elsewhere)).toEqual([]);
    await expect(notes().keep(elsewhere, toW3C({ ...note, text: 'mine now' }))).rejects.toThrow(
      note.id,
    );
    await expect(notes().remove(elsewhere, note.id)).rejects.toThrow(note.id);
    expect(await notes().here(paper)).toMatchObject([{ text: 'How warm?' }]);
  });

  it('by strangers are not drawn into the page', async () => {
    await keepNote(db, { ...note, id: 'urn:uuid:spam', text: 'Spam', origin: 'commons' });
    expect(await notes().here(paper)).toEqual([]);
    await notes().seen(copy);
    expect(brought).toEqual([]);
  });

  it('stay where they were made when they are changed on another copy', async () => {
    await notes().keep(paper, toW3C(note));
    await notes().keep(copy, toW3C({ ...note, source: copy.page, text: 'Warmer' }));
    expect(await notes().here(paper)).toMatchObject([{ text: 'Warmer', source: paper.page }]);
  });

  it('cannot be claimed for another page than the one that speaks', async () => {
    await notes().keep(elsewhere, toW3C(note));
    expect(await notes().here(paper)).toEqual([]);
    expect(await notes().here(elsewhere)).toHaveLength(1);
  });

  it('are refused when they are no annotations', async () => {
    await expect(notes().keep(paper, { id: 'x' })).rejects.toThrow(/./);
    expect(await notes().here(paper)).toEqual([]);
  });
});

describe('a note being written', () => {
  it('is there again after the page went away, until it is kept', async () => {
    await notes().keepDraft(paper, toW3C(note));
    expect(await notes().draft(paper)).toMatchObject({ text: 'How warm?' });
    expect(await notes().draft(copy)).toBeNull();
    await notes().keep(paper, toW3C(note));
    expect(await notes().draft(paper)).toBeNull();
  });
});

describe('answers and what others wrote', () => {
  const reply: Annotation = {
    ...note,
    id: 'urn:uuid:2',
    motivation: 'replying',
    selectors: [],
    replyTo: note.id,
    source: copy.page,
  };

  it('an answer belongs where its note does', async () => {
    await notes().keep(paper, toW3C(note));
    await notes().keep(copy, toW3C(reply));
    expect(await notes().here(paper)).toMatchObject([
      { id: note.id },
      { id: reply.id, source: paper.page, workIds: ['doi:10.1000/1'], replyTo: note.id },
    ]);
  });

  it('nothing can be answered that is not here', async () => {
    await notes().keep(paper, toW3C(note));
    await expect(notes().keep(elsewhere, toW3C(reply))).rejects.toThrow(note.id);
  });

  it('deleting takes the answers along; undo brings all back where they were', async () => {
    await notes().keep(paper, toW3C(note));
    await notes().keep(copy, toW3C(reply));
    await notes().remove(copy, note.id);
    expect(await notes().here(paper)).toEqual([]);
    await notes().restore(note.id);
    expect(await notes().here(paper)).toMatchObject([{ source: paper.page }, { id: reply.id }]);
  });

  it('what others wrote is neither changed nor deleted', async () => {
    await keepNote(db, { ...note, origin: 'commons', workIds: ['doi:10.1000/1'] });
    await expect(notes().keep(paper, toW3C({ ...note, text: 'mine' }))).rejects.toThrow(note.id);
    await expect(notes().remove(paper, note.id)).rejects.toThrow(note.id);
    expect(await notes().here(paper)).toMatchObject([{ text: 'How warm?', origin: 'commons' }]);
  });

  it('a new note is as old as its last word', async () => {
    const later = '2026-01-01T00:05:00.000Z';
    await notes().keep(paper, toW3C({ ...note, modified: later }));
    expect(await notes().here(paper)).toMatchObject([{ created: later, modified: later }]);
  });
});
