/**
 * Looks whether a copy is really there for everybody: asks for it as a stranger would, without
 * cookies, and reads no more than the beginning.
 */

import type { Copy, CopyFormat } from '../work/copy.ts';
import type { Fetch } from './env.ts';
import { second } from './pace.ts';
import { untilAborted } from './until-aborted.ts';

export interface Verdict {
  /**
   * `there`: the file or page, open to all. `gone`: the host says that it does not have it.
   * `locked`: a sign-in, a payment or a refusal. `unclear`: no answer, a bot wall, another type.
   */
  state: 'there' | 'gone' | 'locked' | 'unclear';
  /** One phrase for the reader. */
  reason: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface ConfirmEnv {
  fetch: Fetch;
  now(): number;
  signal?: AbortSignal;
}

const patienceMs = 8 * second;
/** Marks of a sign-in page stand in its head. */
const enough = 60_000;

/** Never rejects: what goes wrong is `unclear`. */
export async function confirm(copy: Copy, env: ConfirmEnv): Promise<Verdict> {
  const limit = new AbortController();
  const end = () => limit.abort();
  const timer = setTimeout(end, patienceMs);
  env.signal?.addEventListener('abort', end, { once: true });
  if (env.signal?.aborted) end();
  const say = (state: Verdict['state'], reason: string) => ({ state, reason, at: env.now() });
  try {
    const asked = env.fetch(copy.url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { Accept: acceptable[copy.format] ?? 'text/html, */*;q=0.5' },
      signal: limit.signal,
    });
    const response = await untilAborted(asked, limit.signal);
    const [state, reason] = await judge(response, copy.format, limit.signal);
    return say(state, reason);
  } catch {
    return say('unclear', limit.signal.aborted ? 'no answer in time' : 'could not be reached');
  } finally {
    clearTimeout(timer);
    env.signal?.removeEventListener('abort', end);
    end(); // whatever is left of the file is not wanted
  }
}

const acceptable: Partial<Record<CopyFormat, string>> = {
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
};

type Judgement = [state: Verdict['state'], reason: string];

async function judge(
  response: Response,
  format: CopyFormat,
  signal: AbortSignal,
): Promise<Judgement> {
  const { status } = response;
  if (status === 404 || status === 410) return ['gone', 'the host no longer has it'];
  if (status === 401 || status === 402) return ['locked', 'asks for a sign-in'];
  // Publishers' bot walls answer 403 to strangers whether the file is open or not.
  if (status !== 200) return ['unclear', `the host answered ${status}`];
  if (/\/(?:log-?in|sign-?in|sso|oauth|authorize|wayf|shibboleth)\b/iu.test(response.url))
    return ['locked', 'asks for a sign-in'];

  const start = await beginning(response, signal);
  if (format === 'pdf') return start.startsWith('%PDF-') ? there : fromPage(start, 'a PDF');
  if (format === 'epub') return start.startsWith('PK') ? there : fromPage(start, 'an EPUB');
  const [state, reason] = fromPage(start, 'a page');
  return state === 'unclear' && /<(?:!doctype html|html|body)/iu.test(start) && !isBotWall(start)
    ? there
    : [state, reason];
}

const there: Judgement = ['there', 'open to everybody'];

/** What a page says that came instead. */
function fromPage(start: string, expected: string): Judgement {
  if (isBotWall(start)) return ['unclear', 'the host lets no program look'];
  if (/<input[^>]+type=["']?password|id=["']?(?:login|signin)-?form/iu.test(start))
    return ['locked', 'asks for a sign-in'];
  return ['unclear', `not ${expected}`];
}

function isBotWall(start: string): boolean {
  return /just a moment\.\.\.|cf-challenge|captcha|verify (?:that )?you are (?:a )?human|anubis/iu.test(
    start,
  );
}

async function beginning(response: Response, signal: AbortSignal): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('latin1');
  let text = '';
  while (text.length < enough) {
    const { done, value } = await untilAborted(reader.read(), signal);
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (/^(?:%PDF-|PK)/u.test(text)) break;
  }
  await reader.cancel().catch(() => {});
  return text.trimStart();
}
