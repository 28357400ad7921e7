/**
 * Links that open a page at a passage, in any browser
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax).
 */

/** Longer passages are named by their first and last words. */
const longestWhole = 200;
const edgeWords = 5;
/** Words of context on each side, when it is needed. */
const contextWords = 4;

export interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** `#:~:text=[prefix-,]start[,end][,-suffix]`. A range gives its quote only. */
export function textFragment(passage: Range | Quote): string {
  if ('exact' in passage) return `#${textDirective(passage)}`;
  // What is in several blocks cannot be matched as one text.
  const isOneBlock = !/\n\s*\n/u.test(passage.toString()) && isWithinText(passage);
  return `#${textDirective({ exact: passage.toString() }, isOneBlock ? longestWhole : 0)}`;
}

/** Without the `#`, as the value of a `FragmentSelector`. */
export function textDirective(quote: Quote, longest = longestWhole): string {
  const exact = words(quote.exact);
  const parts = [];
  const before = words(quote.prefix ?? '').slice(-contextWords);
  const after = words(quote.suffix ?? '').slice(0, contextWords);
  if (before.length > 0) parts.push(`${encode(before)}-`);
  if (exact.join(' ').length <= longest || exact.length <= 2 * edgeWords) parts.push(encode(exact));
  else parts.push(encode(exact.slice(0, edgeWords)), encode(exact.slice(-edgeWords)));
  if (after.length > 0) parts.push(`-${encode(after)}`);
  return `:~:text=${parts.join(',')}`;
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The hyphen, too, has a meaning of its own in a text directive. */
function encode(list: readonly string[]): string {
  return encodeURIComponent(list.join(' ').toWellFormed()).replaceAll('-', '%2D');
}

function isWithinText({ startContainer, endContainer }: Range): boolean {
  return startContainer === endContainer || startContainer.parentNode === endContainer.parentNode;
}
