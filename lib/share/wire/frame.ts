/** Looks at a frame from a stranger before anything is made of it. */

/** Bytes of a frame between readers; every browser passes that over a data channel. */
export const peerFrame = 50_000;
/** Bytes of a frame from a relay: an event of 64 kB, its subscription and some air. */
export const relayFrame = 68_000;
/** Relays may answer a reconciliation with 500 kB, written in hexadecimal digits. */
export const relayReconciliation = 1_010_000;

/** `["EVENT", …, {tags: [[` is four deep; nobody needs more than twice that. */
const deepest = 8;
/** 2 000 tags, and what is around them. */
const mostBrackets = 2_010;

export class BadFrame extends Error {
  constructor(
    message: string,
    /** Nobody sends that by mistake. */
    readonly grave = false,
  ) {
    super(message);
  }
}

const encoder = new TextEncoder();

/** In UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** The frame's message. Throws `BadFrame` on one that is too large, too deep or no message. */
export function readFrame(text: string, most: number): [string, ...unknown[]] {
  const isReconciliation = /^\s*\[\s*"NEG-MSG"/.test(text);
  const limit = isReconciliation && most === relayFrame ? relayReconciliation : most;
  if (text.length > limit || (text.length * 3 > limit && bytesOf(text) > limit)) {
    throw new BadFrame(`frame above ${limit} bytes`, true);
  }
  checkShape(text);
  const message = parse(text);
  if (!isMessage(message)) throw new BadFrame('not a message');
  return message;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadFrame('not JSON');
  }
}

function isMessage(value: unknown): value is [string, ...unknown[]] {
  return Array.isArray(value) && typeof value[0] === 'string';
}

/** Counts brackets outside strings. */
function checkShape(text: string): void {
  let depth = 0;
  let brackets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
    } else if (code === openBracket || code === openBrace) {
      depth += 1;
      brackets += 1;
      if (depth > deepest) throw new BadFrame('nested too deeply', true);
      if (brackets > mostBrackets) throw new BadFrame('too many tags', true);
    } else if (code === closeBracket || code === closeBrace) depth -= 1;
  }
}

const [quote, openBracket, closeBracket, openBrace, closeBrace, backslash] = Array.from(
  '"[]{}\\',
  (sign) => sign.charCodeAt(0),
);

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === backslash) before -= 1;
  return (at - before) % 2 === 1;
}
