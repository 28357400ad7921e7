/** Text from others is text: what would change how the text around it reads, is left out. */

/** Marks that override the direction of writing, and control characters but for tab and new line. */
// oxlint-disable-next-line no-control-regex
const overriding = /[\u202A-\u202E\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;
/** In names and titles also what is invisible and what breaks the line. */
const invisible = /[\u200B\u2028\u2029\u2060-\u2069\uFEFF\n\r\t]/gu;

export const plainText = (text: string): string => text.replaceAll(overriding, '');

/** One line: a name, a title. */
export const plainLine = (text: string, longest = 300): string =>
  plainText(text).replaceAll(invisible, ' ').trim().slice(0, longest);
