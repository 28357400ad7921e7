import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Budget, BudgetSpent } from '../../lib/lookup/budget.ts';
import type { Fetch, OutgoingRequest } from '../../lib/lookup/env.ts';
import { createHttp } from '../../lib/lookup/http.ts';
import { Network } from '../../lib/lookup/network.ts';
import { stub } from './stub-source.ts';

const source = stub({ id: 's', origins: ['https://s.example/*'] });
const anything = v.object({ ok: v.boolean() });

function httpTo(fetch: Fetch, { most = 5, key }: { most?: number; key?: string } = {}) {
  const log: OutgoingRequest[] = [];
  const http = createHttp(source, {
    fetch,
    now: () => 1000,
    network: new Network(),
    signal: new AbortController().signal,
    budget: new Budget(most),
    identifier: 'doi:10.1000/a',
    onRequest: (entry) => log.push(entry),
    key,
  });
  return { http, log };
}

function answering(body: string, type = 'application/json'): Fetch {
  return async () => new Response(body, { headers: { 'content-type': type } });
}

describe('the way out', () => {
  it('tells of each request: when, to whom, for which source and work', async () => {
    const { http, log } = httpTo(answering('{"ok":true}'));
    await http.json('https://s.example/1', anything);
    expect(log).toEqual([
      { at: 1000, host: 's.example', source: 's', identifier: 'doi:10.1000/a' },
    ]);
  });

  it('sends nothing to a host the source did not name', async () => {
    const { http, log } = httpTo(answering('{"ok":true}'));
    await expect(http.json('https://other.example/', anything)).rejects.toThrow('origins');
    expect(log).toEqual([]);
  });

  it('sends nothing more when the look-up has used up its requests', async () => {
    const { http, log } = httpTo(answering('{"ok":true}'), { most: 1 });
    await http.json('https://s.example/1', anything);
    await expect(http.json('https://s.example/2', anything)).rejects.toThrow(BudgetSpent);
    expect(log).toHaveLength(1);
  });

  it('hands the source its reader’s key, and none when there is none', () => {
    expect(httpTo(answering(''), { key: 'secret' }).http.key).toBe('secret');
    expect(httpTo(answering('')).http).not.toHaveProperty('key');
  });

  it.each([
    ['JSON labelled as such', '{"ok":true}', 'application/json; charset=utf-8'],
    ['JSON of some vendor', '{"ok":true}', 'application/vnd.api+json'],
    ['JSON labelled as a page, as HathiTrust does', '{"ok":true}', 'text/html; charset=UTF-8'],
    ['JSON labelled as plain text', '{"ok":true}', 'text/plain'],
    ['JSON after a byte order mark', '\uFEFF{"ok":true}', 'application/json'],
  ])('reads %s', async (_, body, type) => {
    const { http } = httpTo(answering(body, type));
    expect(await http.json('https://s.example/1', anything)).toEqual({ ok: true });
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'application/pdf', 'not-an-answer'],
    ['a page', '<!doctype html>', 'text/html', 'not-an-answer'],
    ['a page without a label', '<html>', 'text/plain', 'not-an-answer'],
    ['nothing', '', 'application/json', 'malformed'],
    ['half an answer', '{"ok":', 'application/json', 'malformed'],
    ['another answer', '{"ok":"yes"}', 'application/json', 'malformed'],
  ])('takes %s for no answer', async (_, body, type, reason) => {
    const { http } = httpTo(answering(body, type));
    await expect(http.json('https://s.example/1', anything)).rejects.toMatchObject({ reason });
  });

  it('keeps knowing a host that failed, also for the next look-up', async () => {
    const network = new Network();
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      asked.push(url);
      return new Response('', { status: 429, headers: { 'retry-after': '60' } });
    };
    const deps = { fetch, now: () => 0, network, budget: new Budget(9), identifier: '' };
    for (let i = 0; i < 3; i += 1) {
      const { signal } = new AbortController();
      const http = createHttp(source, { ...deps, signal, onRequest: () => {} });
      await expect(http.json('https://s.example/', anything)).rejects.toMatchObject({
        reason: 'busy',
      });
    }
    expect(asked).toHaveLength(1);
  });
});
