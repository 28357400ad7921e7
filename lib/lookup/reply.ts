/** Tells an answer from everything else a server may send: refusals, bot walls, other sites. */

import { LookupError } from '../work/errors.ts';
import { discard, readText } from './body.ts';
import { retryAfterMs } from './retry-after.ts';

/** The largest honest answers (hundreds of authors, dozens of editions) stay below this. */
const longestBody = 5_000_000;

export interface Expected {
  source: string;
  /** Media types that may hold the answer; `+json` and `+xml` variants are included. */
  types: string[];
  /** Host names an answer may come from, after redirects. */
  hosts: string[];
  missing: 'unknown' | 'failure';
}

/** The body's text; null when the server says that it has no such thing. Throws `LookupError`. */
export async function readReply(
  response: Response,
  expected: Expected,
  now: number,
  signal: AbortSignal,
): Promise<string | null> {
  const { source } = expected;
  const failure = statusFailure(response, expected, now);
  if (failure) {
    await discard(response);
    if (failure === 'missing') return null;
    throw failure;
  }
  const text = await readText(response, longestBody, signal);
  if (!mayHold(response.headers.get('content-type'), expected.types, text))
    throw new LookupError(source, 'not-an-answer');
  return text;
}

function statusFailure(
  response: Response,
  { source, hosts, missing }: Expected,
  now: number,
): LookupError | 'missing' | undefined {
  const { status, redirected, url } = response;
  // A sign-in page or a captive network answers in the name of the host we asked.
  if (redirected && !hosts.includes(new URL(url).hostname))
    return new LookupError(source, 'not-an-answer');
  if (status === 429 || status === 503)
    return new LookupError(source, 'busy', retryAfterMs(response.headers.get('retry-after'), now));
  if (status >= 500) return new LookupError(source, 'broken');
  if (status === 404 || status === 410)
    return missing === 'unknown' ? 'missing' : new LookupError(source, 'refused');
  if (status === 408) return new LookupError(source, 'timeout');
  if (status >= 400) return new LookupError(source, 'refused');
  // 204 and the like: nothing was said, which is not the same as "there is nothing".
  if (status !== 200 && status !== 203) return new LookupError(source, 'not-an-answer');
  return undefined;
}

/**
 * Whether this can be what was asked for. The label alone does not decide: HathiTrust labels its
 * JSON `text/html`, and bot walls send mark-up with status 200, sometimes labelled as JSON.
 */
function mayHold(contentType: string | null, types: string[], text: string): boolean {
  const label = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const start = text.trimStart().charAt(0);
  const wantsMarkup = types.some((type) => type.endsWith('xml') || type.endsWith('html'));
  if (!wantsMarkup && start === '<') return false;
  if (label === '' || label === 'text/plain' || types.includes(label)) return true;
  const suffix = /\+(?:json|xml)$/u.exec(label)?.[0].slice(1);
  if (suffix) return types.some((type) => type.endsWith(suffix));
  return label === 'text/html' && !wantsMarkup && (start === '{' || start === '[');
}
