/** A draft in the reader's own mail program; the reader fills in to whom it goes. */

import { i18n } from '#i18n';
import type { OutsideLinks } from '../../lib/work/outside.ts';
import type { Work } from '../../lib/work/work.ts';

const namedAuthors = 3;

export function outsideLetter(work: Work, links: OutsideLinks, passage?: string): string {
  const title = work.title ?? work.ids[0] ?? '';
  const origin = [work.authors?.slice(0, namedAuthors).join('; '), work.year, work.container];
  const lines = [
    ...[title, origin.filter(Boolean).join(' · ')].filter(Boolean),
    '',
    ...(passage === undefined ? [] : [i18n.t('outside.letterPassage', [passage])]),
    ...(links.copy === undefined ? [] : [i18n.t('outside.letterCopy', [links.copy])]),
    ...(links.work === undefined ? [] : [i18n.t('outside.letterWork', [links.work])]),
  ];
  // Line ends of mail, as RFC 6068 wants them.
  const body = encodeURIComponent(lines.join('\r\n'));
  return `mailto:?subject=${encodeURIComponent(title)}&body=${body}`;
}
