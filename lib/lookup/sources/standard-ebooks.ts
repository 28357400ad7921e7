/**
 * Standard Ebooks: careful editions of books in the public domain, given away under CC0. It has no
 * free interface; a book's address follows from author and title. https://standardebooks.org/about
 */

import { LookupError } from '../../work/errors.ts';
import type { Work } from '../../work/work.ts';
import { mayBePublicDomain } from '../isbns.ts';
import { readableCopy } from '../readable-copy.ts';
import { plainWords } from '../same-work.ts';
import type { Source } from '../source.ts';

const standardEbooks: Source = {
  id: 'standard-ebooks',
  name: 'Standard Ebooks',
  stage: 2,
  describes: true,
  origins: ['https://standardebooks.org/*'],
  pace: { requests: 1, perMs: 1000, atOnce: 1 },
  accepts: (work) => pageFor(work) !== undefined,
  prospect: ({ work }) => (mayBePublicDomain(work) ? 'good' : 'none'),
  async ask(work, http) {
    const page = pageFor(work);
    if (page === undefined) return null;
    const html = await http.text(page, ['text/html', 'application/xhtml+xml']);
    if (html === null) return null;
    if (!html.includes('schema.org/Book'))
      throw new LookupError('standard-ebooks', 'not-an-answer');
    // Always an edition of its own, and its page tells no year to compare.
    const evidence = 'same title and author, an edition of its own';
    const licence = 'cc0-1.0';
    return {
      copies: [],
      unconfirmed: readableCopy({ page, format: 'epub', licence, heldBy: 'repository', evidence }),
    };
  },
};

export default standardEbooks;

/** `/ebooks/jane-austen/pride-and-prejudice` */
function pageFor({ kind, title, authors }: Work): string | undefined {
  const author = authors?.[0]?.split(',').toReversed().join(' ');
  if (kind !== 'book' || !title || !author) return undefined;
  const [by, called] = [author, title].map((said) => plainWords(said).replaceAll(' ', '-'));
  return by && called ? `https://standardebooks.org/ebooks/${by}/${called}` : undefined;
}
