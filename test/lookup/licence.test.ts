import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSpdx } from '../../lib/lookup/licence.ts';

describe('a licence as sources spell it', () => {
  it.each([
    ['cc-by', 'CC-BY'],
    ['CC BY', 'CC-BY'],
    ['CCBY', 'CC-BY'],
    ['CCBYNCND', 'CC-BY-NC-ND'],
    ['cc by-nc', 'CC-BY-NC'],
    ['cc-by-4.0', 'CC-BY-4.0'],
    ['cc_by_nc_nd', 'CC-BY-NC-ND'],
    ['cc_by_4', 'CC-BY-4.0'],
    ['CC BY-SA 3.0 IGO', 'CC-BY-SA-3.0-IGO'],
    ['cc0', 'CC0-1.0'],
    ['cc-zero', 'CC0-1.0'],
    ['cc0-1.0', 'CC0-1.0'],
    ['CC0 1.0', 'CC0-1.0'],
    ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
    ['http://creativecommons.org/licenses/by-nc-sa/3.0/igo/', 'CC-BY-NC-SA-3.0-IGO'],
    ['https://creativecommons.org/licenses/by/3.0/us/legalcode', 'CC-BY-3.0-US'],
    ['https://creativecommons.org/licenses/by/4.0/legalcode', 'CC-BY-4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['https://creativecommons.org/publicdomain/mark/1.0/', 'CC-PDM-1.0'],
    ['Creative Commons Attribution 4.0 International', 'CC-BY-4.0'],
    ['Creative Commons Attribution-NonCommercial-ShareAlike', 'CC-BY-NC-SA'],
    ['Attribution-NonCommercial-NoDerivatives 4.0 International', 'CC-BY-NC-ND-4.0'],
    ['Creative Commons Zero v1.0 Universal', 'CC0-1.0'],
    ['http://creativecommons.org/licenses/by-sa/', 'CC-BY-SA'],
    ['CC-By Attribution 4.0 International', 'CC-BY-4.0'],
    ['CC0 1.0 Universal', 'CC0-1.0'],
    ['Creative Commons Attribution 4.0 International (CC BY 4.0)', 'CC-BY-4.0'],
    ['Creative Commons Attribution 3.0 United States License', 'CC-BY-3.0'],
    ['Creative Commons Attribution Non Commercial No Derivatives 4.0', 'CC-BY-NC-ND-4.0'],
    ['Licensed under a Creative Commons Attribution 4.0 International License.', 'CC-BY-4.0'],
    ['Creative Commons CC0 1.0 Universal Public Domain Dedication', 'CC0-1.0'],
    ['creativecommons.org/licenses/by/4.0', 'CC-BY-4.0'],
    ['mit', 'MIT'],
    ['https://opensource.org/licenses/MIT', 'MIT'],
    ['http://www.apache.org/licenses/LICENSE-2.0', 'Apache-2.0'],
    ['gpl-3.0-or-later', 'GPL-3.0-or-later'],
  ])('%s is %s', (said, spdx) => {
    expect(toSpdx(said)).toBe(spdx);
  });

  it.each([
    'elsevier-specific: oa user license',
    'http://www.elsevier.com/tdm/userlicense/1.0/',
    'https://www.springer.com/tdm',
    'publisher-specific-oa',
    'publisher-specific, author manuscript',
    'implied-oa',
    'other-oa',
    'other-open',
    'unspecified-oa',
    'acs-specific: authorchoice/editors choice usage agreement',
    'info:eu-repo/semantics/openAccess',
    'https://arxiv.org/licenses/nonexclusive-distrib/1.0/',
    'NOASSERTION',
    'cc-by-nd-sa',
    'All rights reserved',
    'Metadata: https://creativecommons.org/publicdomain/zero/1.0/',
    'Not https://creativecommons.org/licenses/by/4.0/',
    'Attribution required; available to registered users on request',
    'Attribution',
    'not available under a Creative Commons Attribution licence',
    'Metadata are under Creative Commons Attribution 4.0',
    'Creative Commons Zero for the metadata only',
    'Creative Commons Attribution 4.0 on request',
    'http://rightsstatements.org/vocab/InC/1.0/',
    'BUSL-1.1',
    'SSPL-1.0',
    'Elastic-2.0',
    'JSON',
    '',
    null,
    undefined,
  ])('%s is none', (said) => {
    expect(toSpdx(said)).toBeUndefined();
  });

  it('is stable: what it wrote, it reads again as the same', () => {
    const parts = fc.tuple(
      fc.constantFrom('by', 'by-nc', 'by-sa', 'by-nd', 'by-nc-sa', 'by-nc-nd'),
      fc.constantFrom('1.0', '2.0', '2.5', '3.0', '4.0'),
    );
    const same = fc.property(parts, ([elements, version]) => {
      const address = toSpdx(`https://creativecommons.org/licenses/${elements}/${version}/`);
      return toSpdx(address) === address && toSpdx(`CC ${elements} ${version}`) === address;
    });
    expect(() => fc.assert(same)).not.toThrow();
  });

  it('reads any text without throwing, in short time', () => {
    const any = fc.property(fc.string({ maxLength: 400 }), (said) => {
      const licence = toSpdx(`cc${said}`);
      return licence === undefined || /^[A-Z][A-Za-z0-9.+-]+$/u.test(licence);
    });
    expect(() => fc.assert(any)).not.toThrow();
  });
});
