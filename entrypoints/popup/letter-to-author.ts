/** A polite letter, to be sent from the reader's own mail. */

import { i18n } from '#i18n';
import type { Work } from '../../lib/work/work.ts';
import { idOf } from '../../lib/work/work-id.ts';

export interface Letter {
  subject: string;
  body: string;
}

export function letterToAuthor(work: Work): Letter {
  const title = work.title ?? work.ids[0] ?? '';
  const doi = idOf(work, 'doi');
  const reference = doi ? `${title} (doi:${doi})` : title;
  return { subject: i18n.t('letter.subject', [title]), body: i18n.t('letter.body', [reference]) };
}

/** `to` may be empty: then the reader fills it in there. */
export function mailtoAddress(to: string, { subject, body }: Letter): string {
  const address = encodeURIComponent(to.trim()).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
