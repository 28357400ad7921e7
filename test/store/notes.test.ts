import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { draftsInPanel, draftsOn, keepDraft } from '../../lib/store/drafts.ts';
import { countNotes } from '../../lib/store/count-notes.ts';
import { keepNote, notesFor } from '../../lib/store/notes.ts';
import { askToPersist } from '../../lib/store/persistence.ts';
import { forgetRemoved, removeNote, restoreNote } from '../../lib/store/removed-notes.ts';
import { tagsLike } from '../../lib/store/tags.ts';
import { storeFailureOf } from '../../lib/work/store-error.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import { noteWith } from '../annotate/note-with.ts';

const page = 'https://publisher.example/paper';
const note = noteWith({ id: 'note', text: 'How warm?' });
const reply = noteWith({ id: 'reply', replyTo: 'note', motivation: 'replying', selectors: [] });
const deeper = noteWith({ ...reply, id: 'deeper', replyTo: 'reply' });
const others = noteWith({ ...reply, id: 'others', origin: 'circle:7' });

let db: Database;
let count = 0;
const ids = async () =>
  (await notesFor(db, ['doi:10.1000/1'], page)).map(({ id }) => id).toSorted();

beforeEach(() => {
  count += 1;
  db = new Database(`store-notes-${count}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

describe('a deleted note', () => {
  beforeEach(async () => {
    for (const one of [note, reply, deeper, others]) await keepNote(db, one);
  });

  it('takes the answers written here with it, and brings them back', async () => {
    await removeNote(db, 'note', 0);
    expect(await ids()).toEqual(['others']);
    await restoreNote(db, 'note');
    expect(await ids()).toEqual(['deeper', 'note', 'others', 'reply']);
    expect(await countNotes(db, ['doi:10.1000/1'])).toBe(4);
  });

  it('is gone for good after an hour', async () => {
    await removeNote(db, 'note', 0);
    await forgetRemoved(db, 61 * 60 * 1000);
    await restoreNote(db, 'note');
    expect(await ids()).toEqual(['others']);
    expect(await db.removed.count()).toBe(0);
  });
});

describe('tags', () => {
  it('are offered most used first, and only the reader’s own', async () => {
    await keepNote(db, noteWith({ id: '1', tags: ['heat', 'Cold'] }));
    await keepNote(db, noteWith({ id: '2', tags: ['heat', 'cell'] }));
    await keepNote(db, noteWith({ id: '3', tags: ['cell', 'heat'] }));
    await keepNote(db, noteWith({ id: '4', tags: ['cheat'], origin: 'commons' }));
    expect(await tagsLike(db, '')).toEqual(['heat', 'cell', 'Cold']);
    expect(await tagsLike(db, 'C')).toEqual(['cell', 'Cold']);
    expect(await tagsLike(db, 'eat')).toEqual(['heat']);
  });

  it('of a note that was changed are those it has now', async () => {
    await keepNote(db, noteWith({ id: '1', tags: ['heat'] }));
    await keepNote(db, noteWith({ id: '1', tags: ['cold'] }));
    expect(await tagsLike(db, '')).toEqual(['cold']);
  });
});

describe('a work with many names', () => {
  it('has each of its notes once, on whatever name it is asked for', async () => {
    await keepNote(db, noteWith({ id: '1', workIds: ['doi:10.1000/1', 'pmid:1'] }));
    await keepNote(db, noteWith({ id: '2', workIds: ['pmid:1', 'arxiv:1706.03762'] }));
    await keepNote(db, noteWith({ id: '3', workIds: ['doi:10.1000/3'], source: page }));
    const names: WorkId[] = ['doi:10.1000/1', 'pmid:1', 'arxiv:1706.03762', 'pmid:1'];
    expect((await notesFor(db, names, page)).map(({ id }) => id).toSorted()).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(await countNotes(db, names)).toBe(2);
    expect(await countNotes(db, ['arxiv:1706.03762'])).toBe(1);
  });
});

describe('drafts', () => {
  it('are several at once, each where it was being written', async () => {
    await keepDraft(db, { page, place: 'page', note });
    await keepDraft(db, { page, place: 'panel', note: reply });
    expect(await draftsOn(db, page, 'page')).toEqual([note]);
    expect(await draftsInPanel(db)).toEqual([reply]);
  });

  it('end with their note, also when the last key comes late', async () => {
    await keepDraft(db, { page, place: 'page', note });
    await keepNote(db, note);
    await keepDraft(db, { page, place: 'page', note });
    expect(await draftsOn(db, page, 'page')).toEqual([]);
    const changed = { ...note, text: 'Warmer', modified: '2026-01-02T00:00:00.000Z' };
    await keepDraft(db, { page, place: 'page', note: changed });
    expect(await draftsOn(db, page, 'page')).toEqual([changed]);
  });
});

describe('a full disk', () => {
  beforeEach(async () => {
    await keepDraft(db, { page, place: 'page', note });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('no space', 'QuotaExceededError');
    });
  });

  it('is named, keeps nothing by halves, and leaves the draft', async () => {
    const failure = await keepNote(db, note).catch(storeFailureOf);
    expect(failure).toBe('full');
    vi.restoreAllMocks();
    expect(await ids()).toEqual([]);
    expect(await draftsOn(db, page, 'page')).toEqual([note]);
  });

  it('lets nothing be deleted that could not come back', async () => {
    vi.restoreAllMocks();
    await keepNote(db, note);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await removeNote(db, 'note', 0).catch(storeFailureOf)).toBe('full');
    vi.restoreAllMocks();
    expect(await ids()).toEqual(['note']);
  });
});

function storage(answers: { persisted: boolean; persist: boolean }) {
  const persist = vi.fn<() => Promise<boolean>>(async () => answers.persist);
  const has = { persisted: async () => answers.persisted, persist };
  return { persist, storage: has as unknown as StorageManager };
}

describe('storage that is to last', () => {
  it('is asked for once', async () => {
    const first = storage({ persisted: false, persist: true });
    expect(await askToPersist(first.storage)).toBe(true);
    const later = storage({ persisted: true, persist: false });
    expect(await askToPersist(later.storage)).toBe(true);
    expect(later.persist).not.toHaveBeenCalled();
  });

  it('cannot be asked for where nobody may ask', async () => {
    expect(await askToPersist({} as unknown as StorageManager)).toBeUndefined();
    expect(await askToPersist(undefined)).toBeUndefined();
  });
});
