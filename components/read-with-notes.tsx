import './read-with-notes.css';
import { i18n } from '#i18n';
import { anyoneMayRead, type Copy } from '../lib/work/copy.ts';
import { readerPath } from '../lib/work/reader-address.ts';

/** For a PDF that anyone may read: opens it in our reader. */
export function ReadWithNotes({ copy }: { copy: Copy }) {
  if (copy.format !== 'pdf' || !anyoneMayRead(copy)) return null;
  return (
    <a class="read-with-notes" href={readerPath(copy.url)} target="_blank" rel="noopener">
      {i18n.t('copy.readWithNotes')}
    </a>
  );
}
