import { describe, expect, it } from 'vitest';
import { fetchPdf, type FetchPdfOptions } from '../../lib/pdf/fetch-pdf.ts';

const pdf = '%PDF-1.7\n%%EOF';

function get(answer: Response | Error, options: Partial<FetchPdfOptions> = {}) {
  return fetchPdf('https://files.example/a.pdf', {
    fetch: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
    signal: new AbortController().signal,
    isOnline: () => true,
    onProgress: () => {},
    ...options,
  });
}

describe('fetching a PDF', () => {
  it('gives its bytes, and tells how far it is', async () => {
    const seen: [number, number | undefined][] = [];
    const answer = new Response(pdf, { headers: { 'content-length': String(pdf.length) } });
    const bytes = await get(answer, { onProgress: (...at) => seen.push(at) });
    expect(new TextDecoder().decode(bytes)).toBe(pdf);
    expect(seen.at(-1)).toEqual([pdf.length, pdf.length]);
  });

  it('sends no cookies and does not say where it comes from', async () => {
    let asked: RequestInit = {};
    await get(new Response(pdf), {
      fetch(_, init) {
        asked = init;
        return Promise.resolve(new Response(pdf));
      },
    });
    expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    ['notFound', new Response('', { status: 404 })],
    ['notFound', new Response('', { status: 410 })],
    ['refused', new Response('', { status: 401 })],
    ['refused', new Response('', { status: 403 })],
    ['siteBroken', new Response('', { status: 503 })],
    ['empty', new Response('')],
    ['webPage', new Response('\n<!DOCTYPE html><title>Sign in</title>')],
    ['notPdf', new Response('PK\u0003\u0004')],
    ['unreachable', new TypeError('Failed to fetch')],
  ])('says why not: %s', async (reason, answer) => {
    await expect(get(answer)).rejects.toMatchObject({ reason });
  });

  it('tells a browser without a network from a site that does not answer', async () => {
    const gone = get(new TypeError('Failed to fetch'), { isOnline: () => false });
    await expect(gone).rejects.toMatchObject({ reason: 'offline' });
  });

  it('stops at files that are too large, announced or not', async () => {
    const announced = new Response(pdf, { headers: { 'content-length': '1000' } });
    await expect(get(announced, { mostBytes: 100 })).rejects.toMatchObject({ reason: 'tooBig' });
    await expect(get(new Response(pdf), { mostBytes: 5 })).rejects.toMatchObject({
      reason: 'tooBig',
    });
  });

  it('ends with the signal', async () => {
    const end = new AbortController();
    end.abort(new Error('left'));
    await expect(get(new TypeError('aborted'), { signal: end.signal })).rejects.toThrow('left');
  });
});
