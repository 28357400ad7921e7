/** Wikisource in English: proofread texts in the public domain. https://www.mediawiki.org/wiki/API:Query */

import * as v from 'valibot';
import type { Work } from '../../work/work.ts';
import { callingCard } from '../contact.ts';
import { address, listOf } from '../fields.ts';
import { mayBePublicDomain } from '../isbns.ts';
import { readableCopy } from '../readable-copy.ts';
import { likeness } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const page = v.object({
  title: v.string(),
  missing: v.optional(v.boolean(), false),
  fullurl: address,
  /** Author pages that it links to: `Author:Jane Austen`. */
  links: listOf(v.object({ title: v.string() })),
  /** Among them the year: `Category:1813 works`. */
  categories: listOf(v.object({ title: v.string() })),
});

type Page = v.InferOutput<typeof page>;

const answerShape = v.object({ query: v.object({ pages: v.array(page) }) });

const wikisource: Source = {
  id: 'wikisource',
  name: 'Wikisource',
  stage: 2,
  describes: true,
  origins: ['https://en.wikisource.org/*'],
  accepts: ({ kind, title, authors }) => kind === 'book' && Boolean(title && authors?.[0]),
  prospect: ({ work }) => (mayBePublicDomain(work) ? 'good' : 'none'),
  async ask(work, http) {
    const parameters = new URLSearchParams({
      action: 'query',
      titles: work.title ?? '',
      redirects: '1',
      prop: 'info|links|categories',
      inprop: 'url',
      plnamespace: '102',
      pllimit: '50',
      cllimit: '50',
      format: 'json',
      formatversion: '2',
      origin: '*',
    });
    const url = `https://en.wikisource.org/w/api.php?${parameters}`;
    const options = { headers: callingCard, missing: 'failure' } as const;
    const answer = await http.json(url, answerShape, options);
    const found = answer?.query.pages.find(({ missing }) => !missing);
    return found ? tell(found, work) : null;
  },
};

export default wikisource;

function tell(found: Page, work: Work): Answer | null {
  const authors = found.links.map(({ title }) => title.replace(/^Author:/u, ''));
  const years = found.categories.map(({ title }) => /^Category:(\d{4}) /u.exec(title)?.[1]);
  const year = Number(years.find((said) => said !== undefined)) || undefined;
  const how = likeness({ title: found.title, authors, year }, work);
  if (how === 'other') return null;
  const evidence =
    how === 'same' ? 'same title, author and year' : 'same title and author, another edition';
  const copies = readableCopy({ page: found.fullurl, heldBy: 'repository', evidence });
  return how === 'same' ? { copies } : { copies: [], unconfirmed: copies };
}
