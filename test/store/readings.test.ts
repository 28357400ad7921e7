import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/index.ts';
import { Database } from '../../lib/store/db.ts';
import { keepNote, notesFor } from '../../lib/store/notes.ts';
import { keepAddress, keepReading, readingOf, sameFile } from '../../lib/store/readings.ts';

let count = 0;
const fresh = (): Database => new Database(`readings-${(count += 1)}`);
const reading = {
  fingerprint: 'abc',
  position: { page: 3, at: 0.5 },
  zoom: 'page',
  rotation: 90,
  seenAt: 1,
} as const;

describe('where the reader was', () => {
  it('is found again by the file', async () => {
    const db = fresh();
    await keepReading(db, reading);
    expect(await readingOf(db, 'abc')).toEqual({ ...reading, addresses: [] });
    expect(await readingOf(db, 'other')).toBeUndefined();
  });

  it('holds no address before there is a note', async () => {
    const db = fresh();
    await keepReading(db, reading);
    expect(JSON.stringify(await db.readings.toArray())).not.toContain('http');
  });
});

describe('notes on a file', () => {
  const note: Annotation = {
    id: 'urn:uuid:1',
    workIds: [],
    source: 'https://a.example/paper.pdf',
    motivation: 'highlighting',
    tags: [],
    selectors: [],
    creator: {},
  };

  it('are found under every address it is known by', async () => {
    const db = fresh();
    await keepReading(db, reading);
    await keepNote(db, note);
    await keepAddress(db, 'abc', note.source);
    await keepAddress(db, 'abc', 'urn:x-pdf:abc');
    await keepReading(db, { ...reading, seenAt: 2 });
    expect(await sameFile(db, 'urn:x-pdf:abc')).toEqual(['urn:x-pdf:abc', note.source]);
    expect(await notesFor(db, [], 'urn:x-pdf:abc')).toMatchObject([{ id: note.id }]);
    expect(await notesFor(db, [], 'https://b.example/')).toEqual([]);
  });
});
