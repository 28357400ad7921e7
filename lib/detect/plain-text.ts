/** Makes short plain texts of what pages put in their tags. */

/** Collapses white space, takes off simple mark-up (`<i>E. coli</i>`) and cuts to `longest`. */
export function plainText(text: string, longest = 500): string {
  return text
    .slice(0, longest * 4)
    .replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|amp|nbsp|quot);/giu, unescape)
    .replace(/<\/?[a-z][^<>]{0,80}>/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest);
}

/** Tags and data are often escaped once more than they should be. */
function unescape(whole: string, decimal?: string, hex?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (code > 0 && code <= 0x10_ff_ff) return String.fromCodePoint(code);
  return /amp/iu.test(whole) ? '&' : /quot/iu.test(whole) ? '"' : ' ';
}

/** The year in a date of any common form, `20211005` too; from 1400 on. */
export function yearIn(date: string): number | undefined {
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?=\d{4}(?!\d)|(?!\d))/u.exec(date)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** `Curie, Marie` and `Marie Curie` both become `Marie Curie`. */
export function personName(name: string): string {
  const plain = plainText(name, 120);
  const [family = '', given = '', ...more] = plain.split(/(?<!\s)\s*,\s*/u);
  return given === '' || more.length > 0 ? plain : `${given} ${family}`;
}

/** For comparing titles: letters and digits only, in lower case. */
export function bareTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
