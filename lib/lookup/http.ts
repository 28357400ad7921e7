/** The only way out: GET requests without cookies, paced, bounded, checked, and logged. */

import { safeParse, summarize } from 'valibot';
import { LookupError } from '../work/errors.ts';
import type { Budget } from './budget.ts';
import type { Fetch, OutgoingRequest } from './env.ts';
import type { Network } from './network.ts';
import { readReply } from './reply.ts';
import type { Http, RequestOptions, Source } from './source.ts';
import { TooLarge } from './body.ts';
import { untilAborted } from './until-aborted.ts';

export interface HttpDeps {
  fetch: Fetch;
  now(): number;
  network: Network;
  /** Fires at the source's deadline or when the last asker left; its reason may be a `LookupError`. */
  signal: AbortSignal;
  budget: Budget;
  /** What names the work in the log. */
  identifier: string;
  onRequest(entry: OutgoingRequest): void;
  key?: string | undefined;
  shared?: Http['shared'];
}

const jsonTypes = ['application/json', 'text/json', 'text/javascript', 'application/javascript'];

/** Who calls: a source, or anything else that asks politely. */
export type Caller = Pick<Source, 'id' | 'origins' | 'pace'>;

export function createHttp(source: Caller, deps: HttpDeps): Http {
  const hosts = source.origins.map((pattern) => new URL(pattern.replace('*', '')).hostname);

  async function get(url: string, types: string[], options: RequestOptions = {}) {
    const { hostname } = new URL(url);
    if (!hosts.includes(hostname))
      throw new Error(`${source.id} must list https://${hostname}/* in its origins`);
    const host = deps.network.host(hostname, source.pace);
    const { signal } = deps;
    deps.budget.spend();
    await host.enter(source.id, signal).catch((error: unknown) => {
      throw asLookupError(error, source.id, signal);
    });
    try {
      const at = deps.now();
      deps.onRequest({ at, host: hostname, source: source.id, identifier: deps.identifier });
      const sent = deps.fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // What the reader looks up is kept in our own database or nowhere.
        cache: 'no-store',
        headers: { Accept: types.join(', '), ...options.headers },
        signal,
      });
      const response = await untilAborted(sent, signal);
      const missing = options.missing ?? 'unknown';
      const expected = { source: source.id, types, hosts, missing };
      const text = await readReply(response, expected, deps.now(), signal);
      host.leave('success');
      return text;
    } catch (error) {
      const failure = asLookupError(error, source.id, signal);
      host.leave(failure.reason === 'cancelled' ? 'abandoned' : failure);
      throw failure;
    }
  }

  return {
    text: get,
    async json(url, schema, options) {
      const text = await get(url, jsonTypes, options);
      if (text === null) return null;
      const parsed = safeParse(schema, parseJson(text, source.id));
      if (parsed.success) return parsed.output;
      throw new LookupError(source.id, 'malformed', undefined, {
        cause: new Error(summarize(parsed.issues)),
      });
    },
    now: () => deps.now(),
    ...(deps.key ? { key: deps.key } : {}),
    ...(deps.shared ? { shared: deps.shared } : {}),
  };
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LookupError(source, 'malformed', undefined, { cause });
  }
}

/** Anything else that `fetch` or a body rejects with means that the connection did not hold. */
function asLookupError(cause: unknown, source: string, signal: AbortSignal): LookupError {
  if (signal.reason instanceof LookupError) return signal.reason;
  if (signal.aborted) return new LookupError(source, 'cancelled', undefined, { cause });
  if (cause instanceof LookupError) return cause;
  if (cause instanceof TooLarge) return new LookupError(source, 'too-large');
  return new LookupError(source, 'offline', undefined, { cause });
}
