/** A `fetch` whose answers take their time, sometimes fail, and are counted against each host's limit. */

import type { Fetch } from '../../../lib/lookup/env.ts';
import { logNormal, type Random } from './random.ts';
import { services, type Service } from './services.ts';

export interface Request {
  host: string;
  url: string;
  at: number;
  /** Milliseconds until the answer; infinite when none comes. */
  latency: number;
}

export interface Internet {
  fetch: Fetch;
  requests: Request[];
  /** One line for each request beyond what its host allows. */
  breaches: string[];
}

export function createInternet(random: Random): Internet {
  const requests: Request[] = [];
  const breaches: string[] = [];
  const underway = new Map<string, number>();
  /** When each host was asked. */
  const recent = new Map<string, number[]>();

  const check = ({ host, limit }: Service, at: number): void => {
    const nth = recent.get(host)?.at(-limit.requests);
    if (nth !== undefined && nth > at - limit.perMs) breaches.push(`${host}: too many at ${at}`);
    if ((underway.get(host) ?? 0) >= limit.atOnce)
      breaches.push(`${host}: too many at once at ${at}`);
  };

  const fetch: Fetch = (address, init) => {
    const url = new URL(address);
    const service = services.find(({ host }) => host === url.hostname);
    if (!service) return Promise.reject(new TypeError(`nobody at ${url.hostname}`));
    const { host, latency, failures } = service;
    const at = Date.now();
    check(service, at);
    const fate = random();
    const isSilent = fate < failures.silent;
    const ms = isSilent
      ? Number.POSITIVE_INFINITY
      : logNormal(random, latency.median, latency.sigma);
    requests.push({ host, url: address, at, latency: ms });
    recent.set(host, [...(recent.get(host) ?? []).slice(-1000), at]);
    underway.set(host, (underway.get(host) ?? 0) + 1);
    const leave = () => underway.set(host, (underway.get(host) ?? 0) - 1);

    return new Promise<Response>((resolve, reject) => {
      const timer = isSilent ? undefined : setTimeout(() => settle(() => resolve(reply())), ms);
      const settle = (end: () => void) => {
        clearTimeout(timer);
        init?.signal?.removeEventListener('abort', stop);
        leave();
        end();
      };
      const stop = () => settle(() => reject(new DOMException('aborted', 'AbortError')));
      init?.signal?.addEventListener('abort', stop);
    });

    function reply(): Response {
      if (fate < failures.silent + failures.broken) return new Response('oops', { status: 500 });
      const body = service?.answer(url) ?? null;
      if (body === null) return new Response('unknown', { status: 404 });
      return new Response(JSON.stringify(body), {
        headers: { 'content-type': 'application/json' },
      });
    }
  };
  return { fetch, requests, breaches };
}
