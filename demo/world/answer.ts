/** What the demo world says to one request. */

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export function html(body: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** As the real APIs do, to callers of any origin. */
export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    },
    body: JSON.stringify(value),
  };
}

export function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}

export function file(type: string, body: string | Buffer): Answer {
  return { status: 200, headers: { 'content-type': type }, body };
}

export const nothingHere = html('<!doctype html><title>Not found</title><h1>Not found</h1>', 404);
