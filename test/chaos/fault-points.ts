/**
 * The fault injector: every call of the database and of the browser goes through a point, and at the
 * n-th of them the background is gone, as when the browser stops it. What it had begun is never ended.
 */

import type { Database } from '../../lib/store/db.ts';

export class Stopped extends Error {
  override name = 'Stopped';
}

export interface FaultPoints {
  /** To be passed before and after each call. Throws `Stopped` from the n-th on. */
  pass(): void;
  /** How many were passed. */
  passed(): number;
}

/** `at`: 0 for never. */
export function faultPoints(at: number): FaultPoints {
  let passed = 0;
  return {
    pass() {
      passed += 1;
      if (at > 0 && passed >= at) throw new Stopped();
    },
    passed: () => passed,
  };
}

/** A function of the browser's, with a point on each side. */
export function through<Given extends unknown[], Answer>(
  points: FaultPoints,
  call: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    points.pass();
    const answer = await call(...given);
    points.pass();
    return answer;
  };
}

/** Puts points around all that a database does. An open transaction goes with the background. */
export function injectInto(db: Database, points: FaultPoints): void {
  db.use({
    stack: 'dbcore',
    name: 'faults',
    level: 0,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate: guarded(points, (request) => table.mutate(request)),
          get: guarded(points, (request) => table.get(request)),
          getMany: guarded(points, (request) => table.getMany(request)),
          query: guarded(points, (request) => table.query(request)),
        };
      },
    }),
  });
}

function guarded<Given, Answer>(points: FaultPoints, call: (given: Given) => Promise<Answer>) {
  return (given: Given): Promise<Answer> => {
    points.pass();
    return call(given).then((answer) => {
      points.pass();
      return answer;
    });
  };
}
