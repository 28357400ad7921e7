import { describe, expect, it } from 'vitest';
import { merge } from '../../lib/lookup/merge.ts';
import type { ToldCopy } from '../../lib/lookup/source.ts';
import { openCopy } from './stub-source.ts';

const unpaywall = { id: 'unpaywall', name: 'Unpaywall' };
const openalex = { id: 'openalex', name: 'OpenAlex' };
const core = { id: 'core', name: 'CORE' };

const { licence: _, ...unlicensed } = openCopy;
const free: ToldCopy = { ...unlicensed, openness: 'free' };

describe('merging what sources tell', () => {
  it('names a single source in the evidence', () => {
    expect(merge([{ source: unpaywall, copy: openCopy }])).toEqual([
      { ...openCopy, source: 'unpaywall', evidence: 'Unpaywall: open in a repository' },
    ]);
  });

  it('names all who agree', () => {
    const told = [unpaywall, openalex, core].map((source) => ({ source, copy: openCopy }));
    expect(merge(told)).toEqual([
      expect.objectContaining({
        evidence: 'Unpaywall, OpenAlex and CORE agree: open in a repository',
      }),
    ]);
  });

  it('does not let a source agree with itself', () => {
    const told = [openCopy, openCopy].map((copy) => ({ source: unpaywall, copy }));
    expect(merge(told)[0]?.evidence).toBe('Unpaywall: open in a repository');
  });

  it('adds the licence that one source states and the other does not', () => {
    const [merged, ...rest] = merge([
      { source: openalex, copy: free },
      { source: unpaywall, copy: openCopy },
    ]);
    expect(rest).toEqual([]);
    expect(merged).toMatchObject({ openness: 'open', licence: 'CC-BY-4.0' });
  });

  it.each([
    ['CC-BY', 'CC-BY-4.0', 'CC-BY-4.0'],
    ['CC-BY-4.0', 'CC-BY-NC', 'CC-BY-NC'],
    ['CC-BY-NC-ND', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND'],
    ['CC0-1.0', 'CC-BY', 'CC-BY'],
  ])('of %s and %s takes the stricter, or the more exact: %s', (one, other, expected) => {
    const told = [one, other].map((licence) => ({
      source: unpaywall,
      copy: { ...openCopy, licence },
    }));
    expect(merge(told)[0]?.licence).toBe(expected);
    expect(merge(told.toReversed())[0]?.licence).toBe(expected);
  });

  it.each(['borrow', 'preview', 'embargoed'] as const)(
    'believes the source that knows of a restriction (%s)',
    (openness) => {
      const told = [
        { source: unpaywall, copy: openCopy },
        { source: core, copy: { ...free, openness } },
      ];
      expect(merge(told).map((copy) => copy.openness)).toEqual([openness]);
    },
  );

  it('takes the most final version that is claimed for one address', () => {
    const told = [
      { source: openalex, copy: { ...openCopy, version: 'submitted' as const } },
      { source: unpaywall, copy: openCopy },
    ];
    expect(merge(told).map(({ version }) => version)).toEqual(['published']);
  });

  it('keeps the file and the page that describes it', () => {
    const landing = 'https://repository.example.edu/12';
    const file = `${landing}/file.pdf`;
    const told = [
      { source: openalex, copy: { ...openCopy, format: 'html' as const, url: landing } },
      { source: unpaywall, copy: { ...openCopy, url: file, landing } },
    ];
    expect(merge(told)).toEqual([
      expect.objectContaining({ url: file, landing, format: 'pdf', source: 'unpaywall' }),
    ]);
  });

  it('passes nothing on that lies in a shadow library or behind a sign-in', () => {
    const addresses = [
      'https://sci-hub.se/10.1000/x',
      'https://libgen.rs/x',
      'https://annas-archive.org/x',
      'https://www.researchgate.net/publication/1',
    ];
    const told = addresses.map((url) => ({ source: core, copy: { ...openCopy, url } }));
    expect(merge(told)).toEqual([]);
  });
});
