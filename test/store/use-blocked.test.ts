// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { useBlocked } from '../../lib/store/use-blocked.ts';

const box = document.createElement('div');
let db: Database;
afterEach(() => {
  render(null, box);
  db.close();
});

/** Another window that keeps the database as it was, and does not let go of it. */
function heldOpen(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 10);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}

it('says that another window keeps the database in an older form, until it lets go', async () => {
  const other = await heldOpen('blocked');
  db = new Database('blocked');
  const Shown = () => h('p', null, useBlocked(db) ? 'blocked' : 'free');
  render(h(Shown, null), box);
  await vi.waitFor(() => expect(box.textContent).toBe('blocked'));
  other.close();
  await vi.waitFor(() => expect(box.textContent).toBe('free'));
  expect(await db.notes.count()).toBe(0);
});

it('says so too when it began to wait before anything was shown', async () => {
  const other = await heldOpen('blocked before');
  db = new Database('blocked before');
  const opening = db.open();
  await vi.waitFor(() => expect(db.isBlocked).toBe(true));
  const Shown = () => h('p', null, useBlocked(db) ? 'blocked' : 'free');
  render(h(Shown, null), box);
  expect(box.textContent).toBe('blocked');
  other.close();
  await opening;
  await vi.waitFor(() => expect(box.textContent).toBe('free'));
  render(null, box);
  render(h(Shown, null), box);
  expect(box.textContent).toBe('free');
});
