import { describe, expect, it } from 'vitest';
import { readText, TooLarge } from '../../lib/lookup/body.ts';

const never = new AbortController().signal;

/** Endless chunks of a thousand bytes; counts what was taken. */
function endless() {
  const taken = { bytes: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.bytes += 1000;
        controller.enqueue(new Uint8Array(1000).fill(97));
      },
      cancel() {
        taken.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, response: new Response(stream) };
}

describe('reading a body', () => {
  it('joins characters that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode('ça — 科学');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await readText(new Response(stream), 1000, never)).toBe('ça — 科学');
  });

  it('accepts a body of exactly the limit', async () => {
    expect(await readText(new Response('a'.repeat(1000)), 1000, never)).toHaveLength(1000);
  });

  it('takes no more than one chunk beyond the limit, and lets go', async () => {
    const { taken, response } = endless();
    await expect(readText(response, 10_000, never)).rejects.toThrow(TooLarge);
    expect(taken).toEqual({ bytes: 11_000, cancelled: true });
  });

  it('takes nothing of a body that announces too much', async () => {
    const { taken, response } = endless();
    response.headers.set('content-length', '10001');
    await expect(readText(response, 10_000, never)).rejects.toThrow(TooLarge);
    expect(taken).toEqual({ bytes: 0, cancelled: true });
  });

  it('ends when its asker leaves, though the body goes on', async () => {
    const silent = new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const leaving = new AbortController();
    const reading = readText(silent, 1000, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
  });
});
