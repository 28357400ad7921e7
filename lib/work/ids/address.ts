/** Reads web addresses for the id parsers, also those rewritten by a library's proxy. */

import { longestId } from './unwrap.ts';

/** `example.org/…`, but not old arXiv numbers such as `math.CO/0309136`. */
const schemeless = /^(?![a-z-]+\.[a-z-]{2,}\/\d{7}(?!\d))(?:[a-z0-9-]+\.)+[a-z]{2,}\//iu;

/** Only http(s). A bare `doi.org/…` without a scheme is given one. */
export function parseAddress(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed.length > longestId || /\s/u.test(trimmed)) return null;
  const withScheme = schemeless.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!/^https?:\/\//iu.test(withScheme)) return null;
  try {
    return new URL(withScheme);
  } catch {
    return null;
  }
}

/** Words by which libraries name the hosts of their rewriting proxies (EZproxy and its kin). */
const proxyHost = /^(.+?)\.((?:[a-z0-9-]*(?:proxy|ezp)[a-z0-9-]*|idm|remotexs|sci-net)\..+)$/u;

/** Whether the address is a publisher's page seen through a university's proxy. */
export function isProxied(url: URL): boolean {
  return publicHost(url) !== url.hostname.replace(/^www\./u, '');
}

/**
 * The host as the public knows it: `www-nature-com.ezproxy.uni.edu` and
 * `www.nature.com.ezproxy.uni.edu` are both `nature.com`. Never with a leading `www.`.
 */
export function publicHost(url: URL): string {
  const host = url.hostname;
  const inner = proxyHost.exec(host)?.[1];
  if (inner === undefined) return host.replace(/^www\./u, '');
  // With TLS, EZproxy writes dots as hyphens and hyphens doubled, to need one certificate only.
  const plain = inner.includes('.')
    ? inner
    : inner.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
  return (plain.includes('.') ? plain : host).replace(/^www\./u, '');
}

/** Path segments, decoded, without empty ones. */
export function segmentsOf({ pathname }: { pathname: string }): string[] {
  return pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeSegment);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
