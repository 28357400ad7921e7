/** Why we believe in a copy, in the reader's language. */

import { formatDate, formatList, i18n } from '#i18n';
import { reasonName } from '../lib/work/reason-name.ts';

/** `Unpaywall and CORE agree: open in a repository`. */
export function reasonWords(evidence: string): string {
  const [, who, reason] = /^(.*?): (.*)$/u.exec(evidence) ?? [];
  if (who === undefined || reason === undefined) return inWords(evidence);
  const names = who.replace(/ agree$/u, '').split(/, | and /u);
  const all = formatList(names.map(inWords));
  const told = reason
    .split(/, (?=no free licence known$)/u)
    .map(inWords)
    .join(' · ');
  return i18n.t(names.length > 1 ? 'reason.agree' : 'reason.says', [all, told]);
}

/** Of a reason, or of a source's name where it is one that we gave it; without translation as it is. */
export function inWords(phrase: string): string {
  const { key, detail } = reasonName(phrase);
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(detail);
  const words = [isDay ? formatDate(new Date(detail)) : detail];
  return i18n.t(`reason.${key}` as 'reason.closed_until', words as [string]) || phrase;
}
