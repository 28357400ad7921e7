import { describe, expect, it } from 'vitest';
import { parsePageReport } from '../../lib/messaging/page-report.ts';

const work = { kind: 'paper', ids: ['doi:10.1000/1'], title: 'On leaves' };
const report = (over: object) => ({
  sightings: [{ work: { ...work, ...over }, role: 'main', confidence: 1, evidence: [] }],
  access: { state: 'unknown', reasons: [] },
});

describe('what a page claims to be about', () => {
  it('is taken as it is when it is sound', () => {
    expect(parsePageReport(report({}))).toEqual(report({}));
  });

  it('is cut to what anyone needs', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `doi:10.1000/${index}`);
    const cut = parsePageReport(report({ ids, title: 'x'.repeat(9000) })).sightings[0]?.work;
    expect(cut?.ids).toEqual(ids.slice(0, 20));
    expect(cut?.title).toHaveLength(2000);
  });

  it.each([
    ['an id that no parser knows', { ids: ['doi:<script>'] }],
    ['an id that is no text', { ids: [{ toString: 'doi:10.1000/1' }] }],
    ['a kind there is not', { kind: 'poem' }],
    ['a year that is no number', { year: '2013' }],
    ['a list beyond all measure', { authors: Array.from({ length: 20_000 }, () => 'A') }],
  ])('is refused with %s', (_name, over) => {
    expect(() => parsePageReport(report(over))).toThrow(/./);
  });

  it('cannot name keys of its own', () => {
    const claimed = JSON.parse(
      JSON.stringify(report({})).replace('"kind"', '"__proto__":{"x":1},"kind"'),
    );
    expect(Object.keys(parsePageReport(claimed).sightings[0]?.work ?? {})).toEqual([
      'kind',
      'ids',
      'title',
    ]);
  });
});
