/** DOAB, the Directory of Open Access Books: everything in it is open. https://www.doabooks.org/en/doab/metadata-harvesting-and-content-dissemination */

import * as v from 'valibot';
import {
  aboutOf,
  dspaceItems,
  itemAbout,
  licenceOf,
  valuesOf,
  type DspaceItem,
} from '../dspace.ts';
import { address } from '../fields.ts';
import { isbnForms, isbnOf } from '../isbns.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const doab: Source = {
  id: 'doab',
  name: 'DOAB',
  stage: 1,
  origins: ['https://directory.doabooks.org/*'],
  accepts: (work) => work.kind !== 'chapter' && isbnOf(work) !== undefined,
  async ask(work, http) {
    const isbn = isbnOf(work);
    if (isbn === undefined) return null;
    const query = isbnForms(isbn)
      .map((form) => `"${form}"`)
      .join(' OR ');
    const parameters = new URLSearchParams({ query, expand: 'metadata,bitstreams', limit: '5' });
    const url = `https://directory.doabooks.org/rest/search?${parameters}`;
    const items = await http.json(url, dspaceItems, { missing: 'failure' });
    const found = itemAbout(items ?? [], isbn, work);
    return found ? tell(found) : null;
  },
};

export default doab;

function tell(found: DspaceItem): Answer {
  const places = valuesOf(found, /downloadurl|identifier\.uri$/iu).map((said) =>
    v.parse(address, said),
  );
  const file = places.find((place) => /\.pdf(?:$|\?)|\/bitstream/iu.test(place ?? ''));
  return {
    copies: readableCopy({
      file,
      page: `https://directory.doabooks.org/handle/${found.handle}`,
      licence: licenceOf(found),
      version: 'published',
      heldBy: 'repository',
      evidence: 'listed as an open access book',
    }),
    about: aboutOf(found),
  };
}
