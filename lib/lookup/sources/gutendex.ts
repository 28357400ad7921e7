/**
 * Project Gutenberg, through Gutendex: books whose copyright has ended in the USA.
 * https://gutendex.com
 */

import * as v from 'valibot';
import type { Work } from '../../work/work.ts';
import { address } from '../fields.ts';
import { mayBePublicDomain } from '../isbns.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { likeness } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const lifeYear = v.fallback(v.nullish(v.number()), undefined);

const book = v.object({
  id: v.number(),
  title: v.string(),
  authors: v.array(v.object({ name: v.string(), birth_year: lifeYear, death_year: lifeYear })),
  copyright: v.nullable(v.boolean()),
  formats: v.record(v.string(), address),
});

type Book = v.InferOutput<typeof book>;

const answerShape = v.object({ results: v.array(book) });

const gutendex: Source = {
  id: 'gutendex',
  name: 'Project Gutenberg',
  stage: 2,
  describes: true,
  origins: ['https://gutendex.com/*'],
  // A donated machine.
  pace: { requests: 1, perMs: 1000, atOnce: 1 },
  accepts: ({ kind, title, authors }) => kind === 'book' && Boolean(title && authors?.[0]),
  prospect: ({ work }) => (mayBePublicDomain(work) ? 'good' : 'none'),
  async ask(work, http) {
    const search = `${work.title} ${work.authors?.[0]}`;
    const url = `https://gutendex.com/books?${new URLSearchParams({ search })}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const like = (answer?.results ?? []).filter((entry) => isLike(entry, work));
    return like.length > 0 ? tell(like, work) : null;
  },
};

export default gutendex;

/** Books have no ISBN and no year there. */
function isLike({ title, authors, copyright }: Book, work: Work): boolean {
  const names = authors.map(({ name }) => name);
  return (
    copyright === false && likeness({ title, authors: names, year: undefined }, work) !== 'other'
  );
}

/** The work's year stands for its first publication when the author was alive. */
function isFirstPublished({ authors: [author] }: Book, { year }: Work): boolean {
  const { birth_year: born, death_year: died } = author ?? {};
  if (year === undefined || !born || !died) return false;
  return year > born + 10 && year <= died + 2;
}

function tell(like: readonly Book[], work: Work): Answer {
  const same = like.filter((entry) => isFirstPublished(entry, work));
  const others = like.filter((entry) => !same.includes(entry));
  return {
    copies: same.flatMap((entry) => copyOf(entry, 'public domain in the USA')),
    ...known({
      unconfirmed: others.flatMap((entry) =>
        copyOf(entry, 'same title and author, another edition'),
      ),
    }),
  };
}

function copyOf({ id, formats }: Book, evidence: string) {
  const epub = formats['application/epub+zip'];
  return readableCopy({
    file: epub,
    page: `https://www.gutenberg.org/ebooks/${id}`,
    format: epub === undefined ? 'html' : 'epub',
    heldBy: 'repository',
    evidence,
  });
}
