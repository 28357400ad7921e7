/**
 * PubMed Central: what has a number there can be read there, unless it is still under embargo;
 * sources pass a number on only when the text is there. https://pmc.ncbi.nlm.nih.gov/about/intro/
 */

import { pmcidAddress } from '../../work/ids/pmcid.ts';
import type { Source } from '../source.ts';

const pmc: Source = {
  id: 'pmc',
  name: 'PubMed Central',
  stage: 0,
  origins: [],
  accepts: (work) => work.ids.some((id) => id.startsWith('pmcid:')),
  async ask({ ids }) {
    const numbers = ids.filter((id) => id.startsWith('pmcid:'));
    return {
      copies: numbers.map((id) => ({
        url: pmcidAddress(id),
        format: 'html' as const,
        // Free to read is all that the number says; a licence is another matter.
        openness: 'free' as const,
        host: 'PubMed Central',
        heldBy: 'repository' as const,
        evidence: 'held there under this number',
      })),
    };
  },
};

export default pmc;
