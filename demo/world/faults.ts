/** The ways a host can fail to answer, for tests of what the reader is told then. */

import type { ServerResponse } from 'node:http';

export type Fault =
  /** Any status, e.g. 404, 422, 500; with 429 or 503 the wait it asks for. */
  | { status: number; retryAfterSeconds?: number }
  /** The right answer, late. */
  | { delayMs: number }
  /** 200 and a web page: a bot wall, a sign-in page. */
  | 'html-with-200'
  /** 200, labelled JSON, cut off in the middle. */
  | 'invalid-json'
  /** 200, labelled JSON, and it never ends. */
  | 'endless-body'
  /** The connection stays open and nothing comes. */
  | 'no-answer'
  /** The connection breaks. */
  | 'connection-reset';

const chunk = Buffer.alloc(64 * 1024, ' ');
const chunkEveryMs = 10;

/** Answers with the fault. A delay is no answer: the caller waits and then answers properly. */
export function answerWithFault(
  response: ServerResponse,
  fault: Exclude<Fault, { delayMs: number }>,
): void {
  if (typeof fault === 'object') {
    const wait = fault.retryAfterSeconds;
    response
      .writeHead(fault.status, {
        'content-type': 'text/plain; charset=utf-8',
        ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      })
      .end(`status ${fault.status}`);
    return;
  }
  switch (fault) {
    case 'html-with-200':
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><title>One moment</title><p>Checking that you are human.</p>');
      return;
    case 'invalid-json':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"doi": "10.');
      return;
    case 'endless-body':
      pourForever(response);
      return;
    case 'no-answer':
      return;
    case 'connection-reset':
      response.socket?.destroy();
      return;
  }
}

function pourForever(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"doi": "');
  const pouring = setInterval(() => {
    // Not faster than the other side drinks, or this process would hold it all in memory.
    if (!response.writableNeedDrain) response.write(chunk);
  }, chunkEveryMs);
  response.on('close', () => clearInterval(pouring));
}
