/** Reads the Retry-After header (RFC 9110, section 10.2.3): seconds, or an HTTP date. */

/** Milliseconds to wait from `now` on; undefined when absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/u.test(text)) return Math.round(Number(text) * 1000);
  const date = /^[A-Z][a-z]+,? /u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
