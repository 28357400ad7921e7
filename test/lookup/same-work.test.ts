import { describe, expect, it } from 'vitest';
import {
  deniesId,
  isSamePerson,
  likeness,
  sharesId,
  type Described,
} from '../../lib/lookup/same-work.ts';
import type { Work } from '../../lib/work/work.ts';

const work: Work = {
  kind: 'paper',
  ids: ['doi:10.1000/a', 'arxiv:2401.01234'],
  title: 'The Tides of Small Lakes: A Study',
  authors: ['Séiche, Ida', 'Ole Fetch'],
  year: 2019,
};
const record: Described = {
  title: 'The tides of small lakes — a study.',
  authors: ['Ida Seiche'],
  year: 2019,
};

describe('a record found by title', () => {
  it('is the same when title, first author and year agree', () => {
    expect(likeness(record, work)).toBe('same');
  });

  it.each([
    ['another year', { ...record, year: 2018 }, 'author'],
    ['no year', { ...record, year: undefined }, 'author'],
    ['another author', { ...record, authors: ['Karl Seich'] }, 'other'],
    ['a namesake with another first name', { ...record, authors: ['Otto Seiche'] }, 'other'],
    ['the second author first', { ...record, authors: ['Ole Fetch', 'Ida Seiche'] }, 'other'],
    ['no author', { ...record, authors: [] }, 'other'],
    ['a longer title', { ...record, title: `${record.title} Erratum` }, 'other'],
    ['a shorter title', { ...record, title: 'The tides of small lakes' }, 'other'],
    ['no title', { ...record, title: undefined }, 'other'],
  ] as const)('is not with %s', (_, other, expected) => {
    expect(likeness(other, work)).toBe(expected);
  });

  it('is never the same as a work of which too little is known', () => {
    expect(likeness(record, { ...work, authors: [] })).toBe('other');
    expect(
      likeness({ title: '', authors: [''], year: 2019 }, { kind: 'paper', ids: [], year: 2019 }),
    ).toBe('other');
  });
});

describe('two names', () => {
  it.each([
    ['Jane Austen', 'Austen, Jane'],
    ['J. Austen', 'Jane Austen'],
    ['Jane Austen', 'Austen'],
    ['Müller, Käthe', 'Kathe Muller'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['李 明', '李 明'],
  ])('%s and %s are one person', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it.each([
    ['Jane Austen', 'Henry Austen'],
    ['Jane Austen', 'Jane Austin'],
    ['', 'Jane Austen'],
    ['', ''],
  ])('%s and %s are not', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });
});

describe('ids of a record', () => {
  it('name the work when one of them is equivalent to one of its own', () => {
    expect(sharesId([null, 'doi:10.48550/arxiv.2401.01234'], work)).toBe(true);
    expect(sharesId([null, 'doi:10.1000/b'], work)).toBe(false);
    expect(sharesId([], work)).toBe(false);
  });

  it('deny it when they are of the same kind and all different', () => {
    expect(deniesId(['doi:10.1000/b'], work)).toBe(true);
    expect(deniesId(['doi:10.1000/b', 'doi:10.1000/a'], work)).toBe(false);
    expect(deniesId(['pmid:7', null], work)).toBe(false);
  });
});
