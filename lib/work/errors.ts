/** Why something outside could not be asked; the interface has one sentence for each. */
export type FailureReason =
  | 'offline' // no connection, DNS, TLS, reset
  | 'timeout' // no complete answer in time
  | 'busy' // 429 or 503: asked to come back later
  | 'refused' // other 4xx: our request was not accepted
  | 'broken' // 5xx
  | 'not-an-answer' // wrong content type: a bot wall, a sign-in page
  | 'malformed' // not the documented shape
  | 'too-large'
  | 'cancelled';

/** "Could not find out", as opposed to a value that says "nothing there". */
export class LookupError extends Error {
  override name = 'LookupError';
  constructor(
    readonly source: string,
    readonly reason: FailureReason,
    /** Milliseconds the source asked us to wait, when it said so. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(`${source}: ${reason}`, options);
  }
}
