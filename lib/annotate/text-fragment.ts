/**
 * Links that open a page at a passage, in any browser
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax).
 */

import { indexOf } from './text/kept-index.ts';

/** Characters. Longer passages are named by their first and last words. */
const longestWhole = 200;
const edgeWords = 5;
/** Words of context on each side, when it is needed. */
const contextWords = 4;

export interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** `#:~:text=[prefix-,]start[,end][,-suffix]`. Of a range the quote alone, without context. */
export function textFragment(passage: Range | Quote): string {
  if (!('exact' in passage)) return `#${textDirective(blocksOf(passage))}`;
  return `#${textDirective([passage.exact], passage.prefix, passage.suffix)}`;
}

/**
 * Without the `#`, as the value of a `FragmentSelector`. The passage block by block, for browsers
 * look for its start and for its end within one block each.
 */
export function textDirective(blocks: readonly string[], prefix = '', suffix = ''): string {
  const texts = blocks.map(words).filter((list) => list.length > 0);
  const [first = [], last = first] = [texts[0], texts.at(-1)];
  const before = words(prefix).slice(-contextWords);
  const after = words(suffix).slice(0, contextWords);
  const isWhole = texts.length <= 1 && first.join(' ').length <= longestWhole;
  const parts = isWhole
    ? [encode(first)]
    : [encode(first.slice(0, edgeWords)), encode(last.slice(-edgeWords))];
  if (before.length > 0) parts.unshift(`${encode(before)}-`);
  if (after.length > 0) parts.push(`-${encode(after)}`);
  return `:~:text=${parts.join(',')}`;
}

function blocksOf(range: Range): string[] {
  const { text } = indexOf(range.startContainer.getRootNode());
  return text.blocks(text.spanOfRange(range));
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The hyphen, too, has a meaning of its own in a text directive. */
function encode(list: readonly string[]): string {
  return encodeURIComponent(list.join(' ').toWellFormed()).replaceAll('-', '%2D');
}
