/**
 * arXiv: an id or an arXiv DOI is already an address; no request is needed.
 * https://info.arxiv.org/help/arxiv_identifier.html
 */

import { arxivAddress, parseArxiv } from '../../work/ids/arxiv.ts';
import { representative } from '../../work/equivalence.ts';
import type { Work } from '../../work/work.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Source } from '../source.ts';

const arxiv: Source = {
  id: 'arxiv',
  name: 'arXiv',
  stage: 0,
  origins: [],
  accepts: (work) => idIn(work) !== undefined,
  async ask(work) {
    const id = idIn(work);
    if (id === undefined) return null;
    const landing = arxivAddress(id);
    return {
      copies: [
        {
          url: landing.replace('/abs/', '/pdf/'),
          format: 'pdf',
          // Each paper has a licence, but only its page says which.
          openness: 'free',
          version: 'submitted',
          host: 'arXiv',
          heldBy: 'repository',
          landing,
          evidence: 'everything on arXiv is free to read',
        },
      ],
    };
  },
};

export default arxiv;

function idIn(work: Work): WorkId | undefined {
  return work.ids.map(representative).find((id) => parseArxiv(id) === id);
}
