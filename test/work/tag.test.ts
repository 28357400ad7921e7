import { describe, expect, it } from 'vitest';
import { longestTag, tagFrom, withTag } from '../../lib/work/tag.ts';

describe('a tag', () => {
  it.each([
    ['heat', 'heat'],
    ['  #open   access, ', 'open access'],
    ['Å', 'Å'],
    ['שלום', 'שלום'],
    [' # ', null],
    ['\u0000\n', null],
  ])('%j is %j', (typed, tag) => {
    expect(tagFrom(typed)).toBe(tag);
  });

  it('is no longer than a line', () => {
    expect(tagFrom('x'.repeat(500))).toHaveLength(longestTag);
  });

  it('is not taken twice, in whatever case', () => {
    expect(withTag(['Heat'], 'heat')).toEqual(['Heat']);
    expect(withTag(['Heat'], 'cold')).toEqual(['Heat', 'cold']);
  });
});
