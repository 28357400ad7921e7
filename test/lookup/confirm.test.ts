import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { confirm, type ConfirmEnv } from '../../lib/lookup/confirm.ts';
import type { Fetch } from '../../lib/lookup/env.ts';
import type { Copy } from '../../lib/work/copy.ts';
import { openCopy } from './stub-source.ts';

const now = Date.UTC(2026, 5, 1);
const pdf: Copy = { ...openCopy, source: 'x', format: 'pdf' };
const page: Copy = { ...pdf, format: 'html' };

const article = '<!doctype html><html><head><title>Tides</title></head><body>Text</body></html>';
const signIn =
  '<!doctype html><html><body><form><input name="p" type="password"></form></body></html>';
const botWall = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';

function answering(body: string, init: ResponseInit = {}, url = pdf.url): Fetch {
  return async () => {
    const response = new Response(body, init);
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}

async function verdictOn(copy: Copy, fetch: Fetch, more: Partial<ConfirmEnv> = {}) {
  const verdict = confirm(copy, { fetch, now: () => now, ...more });
  await vi.advanceTimersByTimeAsync(8000);
  return verdict;
}

describe('confirming a copy', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['a PDF that is one', pdf, answering('%PDF-1.7 …'), 'there'],
    [
      'a PDF labelled as something else',
      pdf,
      answering('%PDF-1.4', { headers: { 'content-type': 'application/octet-stream' } }),
      'there',
    ],
    ['a page that is one', page, answering(article), 'there'],
    ['a page instead of a PDF', pdf, answering(article), 'unclear'],
    ['a sign-in form instead of a PDF', pdf, answering(signIn), 'locked'],
    ['a sign-in form instead of a page', page, answering(signIn), 'locked'],
    [
      'a redirect to a sign-in service',
      page,
      answering(article, {}, 'https://sso.example.org/login?to=x'),
      'locked',
    ],
    ['a bot wall', page, answering(botWall), 'unclear'],
    ['401', pdf, answering('', { status: 401 }), 'locked'],
    [
      '403, which strangers get from open publishers, too',
      pdf,
      answering('', { status: 403 }),
      'unclear',
    ],
    ['404', pdf, answering('', { status: 404 }), 'gone'],
    ['410', pdf, answering('', { status: 410 }), 'gone'],
    ['500', pdf, answering('', { status: 500 }), 'unclear'],
    ['an EPUB', { ...pdf, format: 'epub' as const }, answering('PK\u0003\u0004'), 'there'],
    ['nothing', page, answering(''), 'unclear'],
  ])('%s', async (_, copy, fetch, state) => {
    expect(await verdictOn(copy, fetch)).toMatchObject({ state, at: now });
  });

  it('asks as a stranger', async () => {
    const asked: (RequestInit | undefined)[] = [];
    await verdictOn(pdf, async (_, init) => {
      asked.push(init);
      return new Response('%PDF-1.7');
    });
    expect(asked).toEqual([
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    ]);
  });

  it('reads only the beginning of a large file', async () => {
    let taken = 0;
    const large = new ReadableStream<Uint8Array>({
      pull(controller) {
        taken += 1000;
        controller.enqueue(new TextEncoder().encode('%PDF-1.7'.padEnd(1000)));
      },
    });
    expect(await verdictOn(pdf, async () => new Response(large))).toMatchObject({ state: 'there' });
    expect(taken).toBeLessThan(10_000);
  });

  it.each([
    ['no connection', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['no answer at all', () => new Promise<Response>(() => {})],
    [
      'a body that never ends',
      async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })),
    ],
  ] as [string, Fetch][])('calls %s unclear', async (_, fetch) => {
    expect(await verdictOn(pdf, fetch)).toMatchObject({ state: 'unclear' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops when its asker leaves', async () => {
    const leaving = new AbortController();
    const asking = confirm(pdf, {
      fetch: () => new Promise(() => {}),
      now: () => now,
      signal: leaving.signal,
    });
    leaving.abort();
    expect(await asking).toMatchObject({ state: 'unclear' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
