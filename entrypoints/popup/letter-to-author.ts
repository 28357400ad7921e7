/** A polite draft in the reader's own mail program; the reader fills in the address. */

import { i18n } from '#i18n';
import type { Work } from '../../lib/work/work.ts';
import { idOf } from '../../lib/work/work-id.ts';

export function letterToAuthor(work: Work): string {
  const title = work.title ?? work.ids[0] ?? '';
  const doi = idOf(work, 'doi');
  const reference = doi ? `${title} (doi:${doi})` : title;
  const subject = i18n.t('letter.subject', [title]);
  const body = i18n.t('letter.body', [reference]);
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
