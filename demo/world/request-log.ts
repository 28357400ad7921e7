/** What arrived at the demo world: the proof of what left the browser. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface LoggedRequest {
  host: string;
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  at: number;
}

export function describeRequest(request: IncomingMessage): LoggedRequest {
  return {
    host: hostOf(request),
    method: request.method ?? 'GET',
    // A proxy is asked for whole addresses.
    path: (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '') || '/',
    headers: request.headers,
    at: Date.now(),
  };
}

export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * Calls that a browser makes for itself (updates, captive-portal and DNS probes, favicons) whatever
 * extension is installed. `www.googleapis.com` is not among them: Google Books answers there.
 */
export function isBrowsersOwn({ host, path }: LoggedRequest): boolean {
  return (
    path === '/favicon.ico' ||
    !host.includes('.') ||
    /(^|\.)(google|gvt1|gvt2|gstatic|firefox)\.com$/.test(host) ||
    /(^|\.)(services|aus5|ads|telemetry|cdn)\.mozilla\.(com|net|org)$/.test(host) ||
    (host.endsWith('.googleapis.com') && host !== 'www.googleapis.com')
  );
}
