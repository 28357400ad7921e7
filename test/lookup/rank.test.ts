import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../lib/lookup/rank.ts';
import type { Copy } from '../../lib/work/copy.ts';
import { openCopy } from './stub-source.ts';

const base: Copy = { ...openCopy, source: 'x' };

/** Which of two otherwise equal copies comes first. */
function first(one: Partial<Copy>, other: Partial<Copy>): string | undefined {
  return rank([
    { ...base, ...other, host: 'other' },
    { ...base, ...one, host: 'one' },
  ])[0]?.host;
}

describe('the order of copies', () => {
  it.each([
    ['open before free', { openness: 'open' }, { openness: 'free' }],
    [
      'an open preprint before a free final version',
      { openness: 'open', version: 'submitted' },
      { openness: 'free', version: 'published' },
    ],
    ['free before borrow', { openness: 'free' }, { openness: 'borrow' }],
    ['borrow before preview', { openness: 'borrow' }, { openness: 'preview' }],
    ['published before accepted', { version: 'published' }, { version: 'accepted' }],
    ['accepted before submitted', { version: 'accepted' }, { version: 'submitted' }],
    [
      'a repository before a publisher without a licence',
      { openness: 'free', heldBy: 'repository' },
      { openness: 'free', heldBy: 'publisher' },
    ],
    ['a file before a page', { format: 'pdf' }, { format: 'html' }],
  ] as [string, Partial<Copy>, Partial<Copy>][])('%s', (_, one, other) => {
    expect(first(one, other)).toBe('one');
  });

  it('does not depend on the order in which sources answered', () => {
    const copies = fc.array(
      fc.record({
        ...Object.fromEntries(
          Object.entries(base).map(([key, value]) => [key, fc.constant(value)]),
        ),
        url: fc.webUrl(),
        openness: fc.constantFrom('open', 'free', 'borrow', 'preview', 'embargoed'),
        version: fc.constantFrom('published', 'accepted', 'submitted'),
        format: fc.constantFrom('pdf', 'html', 'epub'),
      }),
      { maxLength: 8 },
    ) as unknown as fc.Arbitrary<Copy[]>;
    const same = fc.property(copies, (list) => {
      const addresses = rank(list).map(({ url }) => url);
      return rank(list.toReversed()).every(({ url }, at) => url === addresses[at]);
    });
    expect(() => fc.assert(same)).not.toThrow();
  });
});
