/** Gives the errors of the database their names. */

import { StoreError, type StoreFailure } from '../work/store-error.ts';

const reasons: Readonly<Record<string, StoreFailure>> = {
  QuotaExceededError: 'full',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
};

/** Throws `StoreError` where the database failed; other errors stay what they are. */
export async function storing<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isOfDatabase(error) ? new StoreError(reasonOf(error), { cause: error }) : error;
  }
}

/** A full disk is often noticed at the end, when the whole transaction is taken back. */
function reasonOf(error: unknown): StoreFailure {
  for (let at = error, depth = 0; isNamed(at) && depth < 5; depth += 1) {
    const reason = reasons[at.name];
    if (reason) return reason;
    at = at.failures?.[0] ?? at.inner ?? at.cause;
  }
  return 'broken';
}

/** Errors of Dexie know how to be told apart; those of the browser are `DOMException`s. */
function isOfDatabase(error: unknown): boolean {
  return (
    error instanceof DOMException || (isNamed(error) && ('inner' in error || 'failures' in error))
  );
}

interface Named {
  name: string;
  inner?: unknown;
  /** Of several writes at once. */
  failures?: unknown[];
  cause?: unknown;
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value;
}
