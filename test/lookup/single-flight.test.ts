import { describe, expect, it } from 'vitest';
import { SingleFlight } from '../../lib/lookup/single-flight.ts';

const notYet = () => {};

/** A run that the test drives by hand. */
function driven() {
  const control = {
    runs: 0,
    stopped: false,
    learn: notYet as (value: number) => void,
    end: notYet as (value: number) => void,
    fail: notYet as (error: Error) => void,
  };
  const start = (signal: AbortSignal, onProgress: (value: number) => void) => {
    control.runs += 1;
    control.learn = onProgress;
    signal.addEventListener('abort', () => (control.stopped = true));
    return new Promise<number>((resolve, reject) => {
      control.end = resolve;
      control.fail = reject;
    });
  };
  return { control, start };
}

async function all(values: AsyncIterable<number>): Promise<number[]> {
  const seen: number[] = [];
  for await (const value of values) seen.push(value);
  return seen;
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a shared run', () => {
  it('serves everyone who asks for the same while it runs', async () => {
    const { control, start } = driven();
    const flights = new SingleFlight<string, number>();
    const askers = [1, 2, 3].map(() => all(flights.join('key', start)));
    await soon();
    control.learn(1);
    await soon();
    control.end(2);
    expect(await Promise.all(askers)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(control.runs).toBe(1);
  });

  it('gives a late asker what is known already', async () => {
    const { control, start } = driven();
    const flights = new SingleFlight<string, number>();
    const early = all(flights.join('key', start));
    await soon();
    control.learn(7);
    const late = flights.join('key', start);
    expect(await late.next()).toEqual({ done: false, value: 7 });
    control.end(8);
    expect(await early).toEqual([7, 8]);
    expect(await late.next()).toEqual({ done: false, value: 8 });
  });

  it('goes on when one asker leaves and stops when the last one does', async () => {
    const { control, start } = driven();
    const flights = new SingleFlight<string, number>();
    const leaving = [new AbortController(), new AbortController()];
    const askers = leaving.map(({ signal }) => all(flights.join('key', start, signal)));
    await soon();
    leaving[0]?.abort();
    expect(await askers[0]).toEqual([]);
    expect(control.stopped).toBe(false);
    leaving[1]?.abort();
    expect(await askers[1]).toEqual([]);
    expect(control.stopped).toBe(true);
  });

  it('stops when the last asker ends its iteration', async () => {
    const { control, start } = driven();
    const values = new SingleFlight<string, number>().join('key', start);
    const first = values.next();
    await soon();
    control.learn(1);
    await first;
    await values.return(undefined);
    expect(control.stopped).toBe(true);
  });

  it('starts anew after it was stopped, and after it ended', async () => {
    const { control, start } = driven();
    const flights = new SingleFlight<string, number>();
    const leaving = new AbortController();
    const gone = all(flights.join('key', start, leaving.signal));
    await soon();
    leaving.abort();
    await gone;
    const second = all(flights.join('key', start));
    await soon();
    control.end(2);
    expect(await second).toEqual([2]);
    const third = all(flights.join('key', start));
    await soon();
    control.end(3);
    expect(await third).toEqual([3]);
    expect(control.runs).toBe(3);
  });

  it('runs apart for different keys', async () => {
    const { control, start } = driven();
    const flights = new SingleFlight<string, number>();
    void all(flights.join('one', start));
    void all(flights.join('other', start));
    await soon();
    expect(control.runs).toBe(2);
  });

  it('passes an error on to everyone', async () => {
    const { control, start } = driven();
    const flights = new SingleFlight<string, number>();
    const askers = [1, 2].map(() => all(flights.join('key', start)));
    const settled = Promise.allSettled(askers);
    await soon();
    control.fail(new Error('no'));
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('does not start for an asker that has left already', async () => {
    const { control, start } = driven();
    expect(
      await all(new SingleFlight<string, number>().join('key', start, AbortSignal.abort())),
    ).toEqual([]);
    expect(control.runs).toBe(0);
  });
});
