import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LookupError } from '../../lib/work/errors.ts';
import { Host } from '../../lib/lookup/host.ts';

const never = new AbortController().signal;
const quick = { requests: 1000, perMs: 1000, atOnce: 2 };

function hostWith(pace = quick): Host {
  return new Host(pace, () => Date.now());
}

describe('the door of a host', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets in as many at once as allowed, the others in their order', async () => {
    const host = hostWith();
    const entered: number[] = [];
    for (const visitor of [1, 2, 3, 4])
      void host.enter('s', never).then(() => entered.push(visitor));
    await vi.advanceTimersByTimeAsync(0);
    expect(entered).toEqual([1, 2]);
    host.leave('success');
    await vi.advanceTimersByTimeAsync(0);
    expect(entered).toEqual([1, 2, 3]);
  });

  it('forgets those who leave the queue, and keeps no place for them', async () => {
    const host = hostWith({ ...quick, atOnce: 1 });
    const leaving = new AbortController();
    await host.enter('s', never);
    const waiting = host.enter('s', leaving.signal);
    const last = host.enter('s', never);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    host.leave('success');
    await expect(last).resolves.toBeUndefined();
  });

  it('makes requests wait for the pace', async () => {
    const host = hostWith({ requests: 1, perMs: 3000, atOnce: 9 });
    await host.enter('s', never);
    let entered = false;
    void host.enter('s', never).then(() => (entered = true));
    await vi.advanceTimersByTimeAsync(3299);
    expect(entered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toBe(true);
  });

  it('says busy at once when the wait would be long, and takes no token for it', async () => {
    const host = hostWith({ requests: 1, perMs: 60_000, atOnce: 9 });
    await host.enter('s', never);
    await expect(host.enter('s', never)).rejects.toMatchObject({ reason: 'busy' });
    await expect(host.enter('s', never)).rejects.toMatchObject({ retryAfter: 66_000 });
  });

  it('lets nobody in while it asked for peace', async () => {
    const host = hostWith();
    await host.enter('s', never);
    host.leave(new LookupError('s', 'busy', 5000));
    await expect(host.enter('s', never)).rejects.toMatchObject({ reason: 'busy' });
    vi.advanceTimersByTime(5000);
    await expect(host.enter('s', never)).resolves.toBeUndefined();
  });

  it('lets another one probe when the probing asker leaves while waiting', async () => {
    const host = hostWith({ requests: 1, perMs: 3000, atOnce: 9 });
    await host.enter('s', never);
    host.leave(new LookupError('s', 'busy', 1000));
    const leaving = new AbortController();
    const probing = host.enter('s', leaving.signal);
    leaving.abort(new Error('left'));
    await expect(probing).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(4000);
    const next = host.enter('s', never);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(next).resolves.toBeUndefined();
  });

  it('leaves no timer behind when the asker leaves while waiting', async () => {
    const host = hostWith({ requests: 1, perMs: 3000, atOnce: 9 });
    const leaving = new AbortController();
    await host.enter('s', never);
    const waiting = host.enter('s', leaving.signal);
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    expect(vi.getTimerCount()).toBe(0);
  });
});
