/** OAPEN, a library of open books, which keeps the files themselves. https://www.oapen.org/resources/15635975-metadata */

import { aboutOf, dspaceItems, hasDoi, itemAbout, licenceOf, type DspaceItem } from '../dspace.ts';
import { bookIsbnOf, isbnForms } from '../isbns.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const oapen: Source = {
  id: 'oapen',
  name: 'OAPEN',
  stage: 2,
  origins: ['https://library.oapen.org/*'],
  accepts: (work) => bookIsbnOf(work) !== undefined,
  async ask(work, http) {
    const isbn = bookIsbnOf(work);
    if (isbn === undefined) return null;
    const query = isbnForms(isbn)
      .map((form) => `"${form}"`)
      .join(' OR ');
    const parameters = new URLSearchParams({ query, expand: 'metadata,bitstreams', limit: '5' });
    const url = `https://library.oapen.org/rest/search?${parameters}`;
    const items = await http.json(url, dspaceItems, { missing: 'failure' });
    const found = itemAbout(items ?? [], isbn, work);
    return found ? tell(found, work.kind === 'chapter' && !hasDoi(found, work)) : null;
  },
};

export default oapen;

function tell(found: DspaceItem, isWhole: boolean): Answer {
  const pdf = found.bitstreams.find(
    ({ bundleName, mimeType }) => bundleName === 'ORIGINAL' && mimeType === 'application/pdf',
  );
  const place = `https://library.oapen.org/bitstream/handle/${found.handle}`;
  return {
    copies: readableCopy({
      file: pdf && `${place}/${encodeURIComponent(pdf.name)}`,
      page: `https://library.oapen.org/handle/${found.handle}`,
      licence: licenceOf(found),
      version: 'published',
      heldBy: 'repository',
      evidence: isWhole ? 'the whole book is open there' : 'in its library of open books',
    }),
    // What it knows is the book; of a chapter that would be another title.
    ...(isWhole ? {} : { about: aboutOf(found) }),
  };
}
