/** A few requests of one kind that the reader asked for, outside a look-up: as polite, as bounded. */

import { LookupError, type FailureReason } from '../work/errors.ts';
import { Budget } from './budget.ts';
import type { LookupEnv } from './env.ts';
import { createHttp, type Caller } from './http.ts';
import { networkOf } from './network.ts';
import { second } from './pace.ts';
import type { Http } from './source.ts';

export interface Question extends Caller {
  /** What the log says was named. */
  identifier: string;
  requests: number;
}

const patienceMs = 8 * second;

/** What went wrong comes as a value: errors lose their type between contexts. */
export async function askOnce<T>(
  question: Question,
  env: LookupEnv,
  ask: (http: Http) => Promise<T>,
): Promise<T | { failed: FailureReason }> {
  const limit = new AbortController();
  const end = () => limit.abort(new LookupError(question.id, 'timeout'));
  const timer = setTimeout(end, patienceMs);
  const http = createHttp(question, {
    fetch: env.fetch,
    now: () => env.now(),
    network: env.network ?? networkOf(env.fetch),
    signal: limit.signal,
    budget: new Budget(question.requests),
    identifier: question.identifier,
    onRequest: (entry) => env.onRequest?.(entry),
  });
  try {
    return await ask(http);
  } catch (error) {
    if (error instanceof LookupError) return { failed: error.reason };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
