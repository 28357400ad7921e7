/** Why the database did not do what it was asked; the interface has one sentence for each. */

export type StoreFailure =
  | 'full' // no space left on the disk, or of what the browser allots
  | 'blocked' // another window still uses the database in its older form
  | 'unavailable' // the browser gives no database here, as in some private windows
  | 'broken'; // anything else

export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly reason: StoreFailure,
    options?: ErrorOptions,
  ) {
    super(`the database: ${reason}`, options);
  }
}

/** Of an error that may have come from another context by message, which keeps no classes. */
export function storeFailureOf(error: unknown): StoreFailure {
  const isOurs = error instanceof Error && error.name === 'StoreError' && 'reason' in error;
  const reason = isOurs ? failures.find((known) => known === error.reason) : undefined;
  return reason ?? 'broken';
}

const failures: readonly StoreFailure[] = ['full', 'blocked', 'unavailable', 'broken'];
