/** Every way in which a service, or what stands in front of it, can fail. */

import type { Fetch } from '../../../lib/lookup/env.ts';
import { bodyText, mediaType, type SourceFixture } from './fixture.ts';

const json = { 'content-type': 'application/json' };
const botWall = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';

export function status(code: number, headers: Record<string, string> = {}): Fetch {
  return async () => new Response(code === 204 ? null : 'no', { status: code, headers });
}

/** Always this, whatever is asked. */
export function answer(said: unknown): Fetch {
  const headers = { 'content-type': mediaType(said) };
  return async () => new Response(bodyText(said), { headers });
}

export function body(text: string): Fetch {
  return async () => new Response(text, { headers: json });
}

export function html(code: number): Fetch {
  return async () =>
    new Response(botWall, { status: code, headers: { 'content-type': 'text/html' } });
}

export const mislabelledHtml: Fetch = async () => new Response(`\n ${botWall}`, { headers: json });

export function truncated({ answers }: SourceFixture): Fetch {
  const [first] = Object.values(answers);
  const whole = bodyText(first);
  const headers = { 'content-type': mediaType(first) };
  return async () => new Response(whole.slice(0, whole.length / 2), { headers });
}

/** The right answer, but from somewhere else: a captive network, a sign-in service. */
export function foreignRedirect({ answers }: SourceFixture): Fetch {
  return async () => {
    const [first] = Object.values(answers);
    const headers = { 'content-type': mediaType(first) };
    const response = new Response(bodyText(first), { headers });
    Object.defineProperties(response, {
      redirected: { value: true },
      url: { value: 'https://login.example.org/' },
    });
    return response;
  };
}

export const offline: Fetch = async () => {
  throw new TypeError('Failed to fetch');
};

/** Never answers, and does not know what an abort signal is. */
export const silence: Fetch = () => new Promise<Response>(() => {});

function streamed(pull: UnderlyingDefaultSource<Uint8Array>['pull'] & {}): Response {
  return new Response(new ReadableStream<Uint8Array>({ pull }), { headers: json });
}

export const brokenStream: Fetch = async () =>
  streamed((controller) => {
    controller.enqueue(new TextEncoder().encode('{"start":'));
    controller.error(new TypeError('terminated'));
  });

export const endless: Fetch = async () =>
  streamed((controller) => controller.enqueue(new Uint8Array(64_000).fill(32)));

export const huge: Fetch = async () =>
  new Response('{}', { headers: { ...json, 'content-length': String(50_000_000) } });

/** One byte a second. */
export const drip: Fetch = async () =>
  streamed(async (controller) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 1000);
    });
    controller.enqueue(new Uint8Array([32]));
  });
