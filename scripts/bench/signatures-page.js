/** The part of the benchmark of signatures that runs in a browser. */

import { initNostrWasm } from 'nostr-wasm/gzipped';
import { finalizeEvent, verifyEvent } from 'nostr-tools/pure';
import { setNostrWasm, verifyEvent as verifyByWasm } from 'nostr-tools/wasm';
import { genuine } from '../../lib/share/event/genuine.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve));
const authors = Array.from({ length: 50 }, (_, index) => new Uint8Array(32).fill(index + 1));

function signed(count) {
  return Array.from({ length: count }, (_, index) => {
    const draft = {
      kind: 1111,
      created_at: 1_700_000_000 + index,
      tags: [],
      content: `note ${index}`,
    };
    const { id, pubkey, created_at, kind, tags, content, sig } = finalizeEvent(
      draft,
      authors[index % authors.length],
    );
    return { id, pubkey, created_at, kind, tags, content, sig };
  });
}

async function timed(run, count) {
  const start = performance.now();
  const right = await run();
  if (right !== count) throw new Error(`${right} of ${count} were found genuine`);
  return (performance.now() - start) / count;
}

/** Milliseconds for each of `count`: many together as we do, one by one, one by one in WebAssembly. */
export async function measure(count) {
  setNostrWasm(await initNostrWasm());
  const events = signed(count);
  const fresh = () => events.map((event) => ({ ...event }));
  const one = (verify) => () => fresh().filter((event) => verify(event)).length;
  // Once to warm up.
  await timed(async () => (await genuine(fresh(), pause)).size, count);
  await timed(one(verifyEvent), count);
  await timed(one(verifyByWasm), count);
  const together = await timed(async () => (await genuine(fresh(), pause)).size, count);
  const pure = await timed(one(verifyEvent), count);
  const wasm = await timed(one(verifyByWasm), count);
  return { together, pure, wasm };
}
