/** JSON from strangers: refused before it is parsed when it is too long or too deep. */

import { Unreadable } from './entry.ts';

/** Characters. A hundred thousand notes are about sixty million. */
export const longest = 100_000_000;
const deepest = 60;

/** Throws `Unreadable`. */
export function parseBounded(text: string): unknown {
  if (text.length > longest) throw new Unreadable('too-large');
  if (depthOf(text) > deepest) throw new Unreadable('too-deep');
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    throw new Unreadable('not-json', { cause });
  }
}

/** How deep brackets go, up to one more than is allowed; those in strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  const signs = /["[\]{}]/gu;
  for (let sign = signs.exec(text); sign && most <= deepest; sign = signs.exec(text)) {
    if (sign[0] === '"') {
      const end = endOfString(text, signs.lastIndex);
      if (end === -1) return most;
      signs.lastIndex = end;
    } else if (sign[0] === '[' || sign[0] === '{') {
      depth += 1;
      most = Math.max(most, depth);
    } else depth -= 1;
  }
  return most;
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return -1;
}
