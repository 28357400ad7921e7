/** arXiv by title: preprints of papers whose records do not mention them. https://info.arxiv.org/help/api/user-manual.html */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { LookupError } from '../../work/errors.ts';
import type { Work } from '../../work/work.ts';
import { entriesIn, isFeed, type AtomEntry } from '../atom.ts';
import { readableCopy } from '../readable-copy.ts';
import { likeness, sharesId, type Likeness } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const arxivSearch: Source = {
  id: 'arxiv-search',
  name: 'arXiv search',
  stage: 3,
  describes: true,
  origins: ['https://export.arxiv.org/*'],
  // One request in three seconds, one connection.
  pace: { requests: 1, perMs: 3000, atOnce: 1 },
  accepts: (work) => work.kind === 'paper' && queryFor(work) !== undefined,
  async ask(work, http) {
    const parameters = new URLSearchParams({
      search_query: queryFor(work) ?? '',
      max_results: '5',
    });
    const url = `https://export.arxiv.org/api/query?${parameters}`;
    const feed = await http.text(url, ['application/atom+xml', 'application/xml', 'text/xml'], {
      missing: 'failure',
    });
    if (feed === null || !isFeed(feed)) throw new LookupError('arxiv-search', 'malformed');
    const entries = entriesIn(feed);
    // Errors come as an entry of that title inside a successful answer.
    if (entries.some(({ id }) => id.includes('/api/errors')))
      throw new LookupError('arxiv-search', 'refused');
    const like = entries
      .map((entry) => ({ entry, how: likenessOf(entry, work) }))
      .filter(({ how }) => how !== 'other');
    return like.length > 0 ? tell(like) : null;
  },
};

export default arxivSearch;

function queryFor({ ids, title, authors }: Work): string | undefined {
  const family = authors?.[0]?.split(',')[0]?.trim().split(' ').at(-1);
  if (!title || !family || ids.some((id) => id.startsWith('arxiv:'))) return undefined;
  const words = title.replaceAll(/[^\p{L}\p{N} ]+/gu, ' ').trim();
  return `ti:"${words}" AND au:"${family}"`;
}

/** The DOI that authors add to their preprint decides; else title, first author and year. */
function likenessOf(entry: AtomEntry, work: Work): Likeness {
  if (entry.doi !== undefined && sharesId([parseDoi(entry.doi)], work)) return 'same';
  return likeness({ title: entry.title, authors: entry.authors, year: entry.year }, work);
}

function tell(like: readonly { entry: AtomEntry; how: Likeness }[]): Answer {
  const sure = like.find(({ how }) => how === 'same');
  const arxiv = sure && parseArxiv(sure.entry.id);
  if (arxiv) return { copies: [], alsoKnownAs: [arxiv] };
  return {
    copies: [],
    unconfirmed: like.flatMap(({ entry }) =>
      readableCopy({
        page: entry.id.replace(/^http:/u, 'https:'),
        version: 'submitted',
        heldBy: 'repository',
        evidence: 'same title and first author, another year',
      }),
    ),
  };
}
