/** Asks one source as the look-up does, and notes everything it sends. */

import { vi } from 'vitest';
import { ask, type Asked } from '../../../lib/lookup/ask.ts';
import { Budget } from '../../../lib/lookup/budget.ts';
import type { Fetch } from '../../../lib/lookup/env.ts';
import { Network } from '../../../lib/lookup/network.ts';
import type { Answer, Source } from '../../../lib/lookup/source.ts';
import type { LookupError } from '../../../lib/work/errors.ts';
import type { Work } from '../../../lib/work/work.ts';
import { bodyText, mediaType, type SourceFixture } from './fixture.ts';

interface Asking extends Asked {
  requests: { url: string; init: RequestInit | undefined }[];
  /** What the source itself threw. */
  error: LookupError | undefined;
}

export async function askOnce(
  source: Source,
  work: Work,
  fetch: Fetch,
  signal = new AbortController().signal,
  shared: Answer | null = null,
): Promise<Asking> {
  const requests: Asking['requests'] = [];
  let error: LookupError | undefined;
  const watched: Source = {
    ...source,
    ask: (...said) =>
      source.ask(...said).catch((thrown: unknown) => {
        error = thrown as LookupError;
        throw thrown;
      }),
  };
  const noting: Fetch = (url, init) => {
    requests.push({ url, init });
    return fetch(url, init);
  };
  const env = {
    fetch: noting,
    now: () => Date.now(),
    network: new Network(),
    shared: async () => shared,
  };
  const asking = ask(watched, work, env, new Budget(10), signal);
  // With a fake clock, as long as a source may take.
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(8000);
  return { ...(await asking), requests, error };
}

/** A service that knows what the fixture says, and nothing else. */
export function served({ answers }: Pick<SourceFixture, 'answers'>): Fetch {
  return async (url) => {
    if (!Object.hasOwn(answers, url)) return new Response('unknown', { status: 404 });
    const body = answers[url];
    return new Response(bodyText(body), { headers: { 'content-type': mediaType(body) } });
  };
}
