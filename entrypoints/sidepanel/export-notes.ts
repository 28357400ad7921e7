/** The notes of a work as a Markdown file, under its citation. */

import { formatDate, i18n } from '#i18n';
import type { Annotation } from '../../lib/annotate/index.ts';
import { notesAsMarkdown } from '../../lib/annotate/notes-as-markdown.ts';
import { threadsOf } from '../../lib/annotate/threads.ts';
import { toCsl } from '../../lib/cite/csl.ts';
import { download } from '../../lib/platform/download.ts';
import type { Work } from '../../lib/work/work.ts';

export async function exportNotes(work: Work | undefined, notes: Annotation[]): Promise<void> {
  const citation = work && (await import('../../lib/cite/cite.ts')).cite([toCsl(work)], 'apa');
  const title = work?.title ?? i18n.t('panel.title');
  const text = notesAsMarkdown(threadsOf(notes), {
    title,
    ...(citation && { citation }),
    author: (name) => name ?? i18n.t('annotate.you'),
    date: (iso) => formatDate(new Date(iso), { dateStyle: 'long' }),
    place: i18n.t('panel.inPlace'),
    question: i18n.t('annotate.question'),
  });
  download(`${fileName(title)}.md`, new Blob([text], { type: 'text/markdown' }));
}

/** Letters and numbers of any script; the rest means something to one file system or another. */
function fileName(title: string): string {
  const plain = title.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return plain.slice(0, 80).toWellFormed().trim() || 'notes';
}
