/** Works of publishers and preprint servers that hold nothing closed: the DOI alone leads to a copy. */

import { doiAddress } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { openRegistrants, type OpenRegistrant } from '../open-registrants.ts';
import type { Source } from '../source.ts';

const fullyOpen: Source = {
  id: 'fully-open',
  name: 'Open publishers',
  stage: 0,
  origins: [],
  accepts: (work) => openDois(work).length > 0,
  async ask(work) {
    const copies = openDois(work).map(({ doi, registrant }) => ({
      url: doiAddress(`doi:${doi}`),
      format: 'html' as const,
      // The licence is on the page and in other sources; here it is only known to be readable.
      openness: registrant.licence === undefined ? ('free' as const) : ('open' as const),
      version: registrant.preprints ? ('submitted' as const) : ('published' as const),
      ...(registrant.licence === undefined ? {} : { licence: registrant.licence }),
      host: registrant.name,
      heldBy: registrant.preprints ? ('repository' as const) : ('publisher' as const),
      evidence: `${registrant.name} publishes everything openly`,
    }));
    return { copies };
  },
};

export default fullyOpen;

function openDois(work: Work): { doi: string; registrant: OpenRegistrant }[] {
  return work.ids
    .filter((id) => id.startsWith('doi:'))
    .map((id) => id.slice('doi:'.length))
    .flatMap((doi) => {
      const registrant = openRegistrants.find((candidate) => candidate.doi.test(doi));
      return registrant ? [{ doi, registrant }] : [];
    });
}
