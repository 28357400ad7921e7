/** The part of the library's benchmark that runs in the page. */

import { Database } from '../../lib/store/db.ts';
import { catchUp } from '../../lib/store/search/catch-up.ts';
import { find, rowsAt } from '../../lib/store/search/find.ts';
import { keepNote, rowOf } from '../../lib/store/notes.ts';
import { noteNumber, questions } from './library-notes.js';

const batch = 1000;
/** The extension's own, in the profile of a test. */
const db = new Database();

/** As an import does: a batch, then the index. Milliseconds for all. */
export async function fill(from, to) {
  const start = performance.now();
  for (let at = from; at < to; at += batch) {
    const rows = Array.from({ length: Math.min(batch, to - at) }, (_, i) =>
      rowOf(noteNumber(at + i)),
    );
    await db.notes.bulkPut(rows);
    await catchUp(db);
  }
  return performance.now() - start;
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function quantile(times, part) {
  return times.toSorted((one, two) => one - two)[Math.floor(part * (times.length - 1))];
}

/** Milliseconds from the question to the first fifty rows. */
export async function searched(count) {
  const times = [];
  const found = [];
  for (const text of questions(count)) {
    times.push(
      await timed(async () => {
        const numbers = await find(db, { kind: 'notes', text });
        await rowsAt(db, Array.from(numbers.subarray(0, 50)));
        found.push(numbers.length);
      }),
    );
  }
  return {
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
    first: times[0],
    found,
  };
}

/** The plain way: read every note, look whether each word is in it. */
export async function scanned(count) {
  const times = [];
  for (const text of questions(count)) {
    const wanted = text.toLowerCase().split(' ');
    times.push(
      await timed(async () => {
        const found = [];
        await db.notes.each(({ note }) => {
          const all =
            `${note.selectors[0].exact} ${note.text} ${note.tags.join(' ')}`.toLowerCase();
          if (wanted.every((one) => all.includes(one))) found.push(note);
        });
      }),
    );
  }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** One note changed, and the index knows it. */
export async function written(count, of) {
  const times = [];
  for (let at = 0; at < count; at += 1) {
    const note = noteNumber((at * 7919) % of);
    times.push(
      await timed(async () => {
        await keepNote(db, { ...note, text: `${note.text} changed${at}` });
        await catchUp(db);
      }),
    );
  }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** The tab shows a work that was looked up, and that has notes: the popup has all it needs. */
export async function known(tabId) {
  const { workIds } = noteNumber(0);
  const work = { kind: 'paper', ids: workIds, title: 'Leaves' };
  const copy = {
    url: 'https://repository.example/1.pdf',
    format: 'pdf',
    openness: 'open',
    host: 'Repository',
    source: 'x',
    evidence: 'x',
  };
  const finding = { work, copies: [copy], asked: [], complete: true };
  const now = Date.now();
  const sighting = { work, role: 'main', confidence: 1, evidence: [] };
  const access = { state: 'closed', reasons: [] };
  await db.tabs.put({ tabId, report: { sightings: [sighting], access }, seenAt: now });
  await db.findings.put({
    id: workIds[0],
    aliases: workIds,
    finding,
    askedAt: now,
    freshUntil: now + 1e9,
  });
}
