import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Verdict } from '../../lib/lookup/confirm.ts';
import { Database } from '../../lib/store/db.ts';
import { checkCopy } from '../../lib/visit/check-copy.ts';
import type { Copy } from '../../lib/work/copy.ts';

const copy: Copy = {
  url: 'https://repository.example/1.pdf',
  format: 'pdf',
  openness: 'open',
  host: 'repository.example',
  source: 'unpaywall',
  evidence: 'said so',
};
const hour = 3_600_000;

let db: Database;
let count = 0;
let time = 0;
let allowed = true;
const asked: number[] = [];

beforeEach(() => {
  count += 1;
  db = new Database(`checks-${count}`);
  time = 0;
  allowed = true;
  asked.length = 0;
});
afterEach(() => db.close());

const check = () =>
  checkCopy(copy, 'doi:10.1000/1', {
    db,
    now: () => time,
    mayCall: async () => allowed,
    confirm: async (): Promise<Verdict> => {
      asked.push(time);
      return { state: 'locked', reason: 'asks for a sign-in', at: time };
    },
  });

it('visits a copy once a day, keeps what was seen and logs the visit', async () => {
  await check();
  time = 23 * hour;
  await check();
  time = 25 * hour;
  await check();
  expect(asked).toEqual([0, 25 * hour]);
  expect(await db.checks.get(copy.url)).toMatchObject({ state: 'locked', at: 25 * hour });
  expect(await db.requests.toArray()).toMatchObject([
    { host: 'repository.example', identifier: 'doi:10.1000/1' },
    { host: 'repository.example', at: 25 * hour },
  ]);
});

it('visits no host the browser does not let us call', async () => {
  allowed = false;
  await check();
  expect(asked).toEqual([]);
  expect(await db.checks.count()).toBe(0);
});
