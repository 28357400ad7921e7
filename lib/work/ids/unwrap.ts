/** Takes off what pages, mailers and clipboards wrap around an identifier. */

/** Longer texts are no identifiers; the bound keeps every parser linear on hostile input. */
export const longestId = 2048;

/** Zero-width, soft-hyphen and direction marks: invisible, and seen inside real identifiers. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['#39', "'"],
  ['#47', '/'],
  ['#60', '<'],
  ['#62', '>'],
]);

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run; // Not UTF-8: a literal per cent sign, or Latin-1. Both are left as they are.
    }
  });
}

function unwrapOnce(text: string): string {
  return decodePercent(text)
    .replace(/&(lt|gt|amp|quot|#\d{2});/giu, (all, name: string) => {
      return entities.get(name.toLowerCase()) ?? all;
    })
    .replace(invisible, '');
}

/**
 * Undoes percent-encoding (often applied twice), HTML entities and invisible characters until
 * nothing changes, so that unwrapping twice is unwrapping once. Each round shortens the text.
 */
export function unwrap(text: string): string {
  let current = text.slice(0, longestId);
  for (;;) {
    const next = unwrapOnce(current);
    if (next === current) return current.trim();
    current = next;
  }
}
