/** The part of the benchmark of sharing that runs in a browser: the real database, the real keeper. */

import { finalizeEvent, verifyEvent } from 'nostr-tools/pure';
import { genuine } from '../../lib/share/event/genuine.ts';
import { StoreKeeper } from '../../lib/share/keep/store-keeper.ts';
import { Reconciler } from '../../lib/share/reconcile.ts';
import { Database } from '../../lib/store/db.ts';
import { keyOf, marksOf } from '../../lib/store/events/marks.ts';

const db = new Database('bench');
const pause = () => new Promise((resolve) => setTimeout(resolve));
const keeper = new StoreKeeper({ db, now: () => Date.now(), pause });
const authors = Array.from({ length: 50 }, (_, index) => new Uint8Array(32).fill(index + 1));
const start = 1_700_000_000;
const mailbox = 'c'.repeat(64);
export const filter = { kinds: [1059], '#p': [mailbox] };

function draft(index) {
  const doi = `doi:10.1000/${index % 5000}`;
  return {
    kind: 9802,
    created_at: start + index,
    content: `a passage that reader ${index} found worth a note`,
    tags: [
      ['i', doi],
      ['k', 'doi'],
      ['comment', `what reader ${index} thinks of it`],
      ['b', (index % 4096).toString(16).padStart(3, '0')],
    ],
  };
}

/** Envelopes with made-up content: reading them is not what is measured. */
export async function fill(from, to) {
  for (let at = from; at < to; at += 2000) {
    const rows = Array.from({ length: Math.min(2000, to - at) }, (_, index) =>
      envelope(at + index),
    );
    await db.events.bulkPut(rows);
  }
}

function envelope(index) {
  const id = ((BigInt(index) * 0x9e3779b97f4a7c15n) % 2n ** 64n)
    .toString(16)
    .padStart(16, '0')
    .repeat(4);
  const event = {
    id,
    pubkey: id,
    kind: 1059,
    created_at: start + ((index * 7919) % 10_000_019),
    content: 'x'.repeat(2000),
    tags: [['p', mailbox]],
    sig: id.repeat(2),
  };
  return { key: keyOf(event), id, event, marks: marksOf(event) };
}

async function timed(run) {
  const began = performance.now();
  const result = await run();
  return { ms: performance.now() - began, result };
}

/** What a sync reads before its first message; and the same by reading the events themselves. */
export async function readIndex() {
  const index = await timed(() => keeper.items(filter));
  const built = await timed(() => new Reconciler(index.result, 30_000).initiate());
  const events = await timed(async () =>
    (await keeper.find(filter)).map(({ id, created_at }) => ({ id, created_at })),
  );
  return {
    items: index.result.length,
    indexMs: index.ms,
    buildMs: built.ms,
    eventsMs: events.ms,
  };
}

let signed = [];
export function sign(count) {
  signed = Array.from({ length: count }, (_, index) => {
    const { id, pubkey, created_at, kind, tags, content, sig } = finalizeEvent(
      draft(index),
      authors[index % authors.length],
    );
    return { id, pubkey, created_at, kind, tags, content, sig };
  });
}

/** As they come in: some at a time. `longest`: how long anything else had to wait. */
export async function take() {
  let longest = 0;
  let last = performance.now();
  const tick = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 4);
  const { ms } = await timed(async () => {
    for (let at = 0; at < signed.length; at += 500)
      await keeper.takeAll(signed.slice(at, at + 500), 'bench');
  });
  clearInterval(tick);
  return { ms, longest, kept: await db.events.where('marks').startsWith('kind||09802').count() };
}

export async function verify(count) {
  const some = signed.slice(0, count);
  const together = await timed(() => genuine(some, pause));
  const alone = await timed(() => some.filter((event) => verifyEvent({ ...event })));
  if (together.result.size !== count || alone.result.length !== count) throw new Error('forged?');
  return { togetherMs: together.ms / count, aloneMs: alone.ms / count };
}

/** What was only for the measurement. */
export function forget() {
  signed = [];
}
