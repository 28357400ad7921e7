import { describe, expect, it } from 'vitest';
import { openRegistrants } from '../../lib/lookup/open-registrants.ts';

function registrantOf(doi: string): string | undefined {
  return openRegistrants.find((candidate) => candidate.doi.test(doi))?.name;
}

describe('DOIs that lead to an open copy by themselves', () => {
  it.each([
    ['10.1371/journal.pone.0000001', 'PLOS'],
    ['10.1038/s41598-020-12345-6', 'Nature Portfolio'],
    ['10.1038/ncomms12345', 'Nature Communications'],
    ['10.1093/nar/gkw1164', 'Nucleic Acids Research'],
    ['10.1039/c7ra01234a', 'Royal Society of Chemistry'],
    ['10.1039/d0sc01234a', 'Royal Society of Chemistry'],
    ['10.1101/097196', 'bioRxiv or medRxiv'],
    ['10.1101/2020.01.15.20017285', 'bioRxiv or medRxiv'],
    ['10.1101/2020.01.15.907782v2', 'bioRxiv or medRxiv'],
    ['10.1073/pnas.1609996114', 'PNAS'],
    ['10.1073/pnas.98.2.390', 'PNAS'],
    ['10.1074/jbc.m116.751206', 'ASBMB'],
    ['10.1523/jneurosci.2930-16.2016', 'Journal of Neuroscience'],
    ['10.1101/gr.191692.115', 'Cold Spring Harbor Laboratory Press'],
    ['10.21105/joss.00001', 'Journal of Open Source Software'],
  ])('%s: %s', (doi, name) => {
    expect(registrantOf(doi)).toBe(name);
  });

  it.each([
    ['10.1038/nature12373', 'Nature itself is closed'],
    ['10.1038/ncomms1234', 'closed papers of 2011'],
    ['10.1038/ncomms9876', 'closed papers of 2015'],
    ['10.1093/nar/13.1.1', 'before it opened'],
    ['10.1039/c6ra01234a', 'RSC Advances before 2017'],
    ['10.1039/c4sc01234a', 'Chemical Science before 2015'],
    ['10.1073/pnas.2512345122', 'too new for the delay'],
    ['10.1523/jneurosci.0012-25.2025', 'too new for the delay'],
    ['10.1101/gr.280000.125', 'too new for the delay'],
    ['10.1101/cshperspect.a012345', 'a journal of the same press'],
    ['10.1101/087969693.41.673', 'a monograph of the same press'],
    ['10.1101/9780879696931', 'a book of the same press'],
    ['10.1016/j.cell.2017.01.001', 'Cell itself is closed at first'],
    ['10.1016/j.procbio.2017.01.001', 'Process Biochemistry is no Procedia'],
    ['10.1002/anie.201700001', 'Angewandte is closed'],
    ['10.5281/zenodo.7', 'records may be restricted'],
    ['10.2139/ssrn.1234567', 'may want a sign-in'],
    ['10.13710/x', 'a prefix that only begins alike'],
  ])('not %s (%s)', (doi) => {
    expect(registrantOf(doi)).toBeUndefined();
  });
});
