import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkId } from '../../../lib/work/ids/parse-id.ts';
import { parsePackageName } from '../../../lib/work/ids/package-name.ts';

describe('a package as people write it', () => {
  it.each([
    ['npm preact', 'pkg:npm/preact'],
    ['npm install @wxt-dev/i18n', 'pkg:npm/%40wxt-dev/i18n'],
    ['pip install scikit_learn', 'pkg:pypi/scikit-learn'],
    ['PyPI: requests', null],
    ['pypi:requests', 'pkg:pypi/requests'],
    ['cargo add serde', 'pkg:cargo/serde'],
    ['preact', null],
    ['the origin of species', null],
    ['constructor x', null],
  ])('%s → %s', (text, id) => {
    expect(parsePackageName(text)).toBe(id);
  });

  it('never gives an id that its parser refuses', () => {
    const text = fc.tuple(
      fc.constantFrom('npm', 'pip', 'cargo', 'gem', 'docker', 'x'),
      fc.constantFrom(' ', ':', ' install '),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const id = parsePackageName(parts.join(''));
        expect(id === null || isWorkId(id)).toBe(true);
      }),
    );
  });
});
