import { describe, expect, it } from 'vitest';
import { alternativesTo } from '../../lib/lookup/alternatives/alternatives-to.ts';
import { freePrograms } from '../../lib/lookup/alternatives/free-programs.ts';
import { proprietaryPrograms } from '../../lib/lookup/alternatives/proprietary-programs.ts';
import { softwareLicence } from '../../lib/lookup/licence.ts';
import type { Work } from '../../lib/work/work.ts';

function namesFor(title: string, more: Partial<Work> = {}): string[] {
  const ids: Work['ids'] = ['url:https://www.example.com/product'];
  return alternativesTo({ kind: 'software', ids, title, ...more }).map((other) => other.title);
}

describe('free alternatives', () => {
  it.each([
    ['Adobe Photoshop', 'GIMP'],
    ['Photoshop 2026', 'GIMP'],
    ['Adobe Photoshop: Photo and design software', 'GIMP'],
    ['Adobe Illustrator', 'Inkscape'],
    ['Microsoft Excel for Mac', 'LibreOffice'],
    ['Microsoft Word | Word processing software', 'LibreOffice'],
    ['EndNote 21', 'Zotero'],
    ['MATLAB - MathWorks', 'GNU Octave'],
    ['IBM SPSS Statistics', 'JASP'],
    ['AutoCAD® LT', 'LibreCAD'],
    ['WhatsApp', 'Signal'],
  ])('are known for “%s”', (title, expected) => {
    expect(namesFor(title)[0]).toBe(expected);
  });

  it.each([
    'Photoshop Tutorials for Beginners',
    'Word',
    'Access',
    'Project',
    'My Slack Bot',
    'GIMP',
    '',
  ])('are not offered for “%s”', (title) => {
    expect(namesFor(title)).toEqual([]);
  });

  it('recognise a common word by its vendor', () => {
    expect(namesFor('Word', { publisher: 'Microsoft Corporation' })).toEqual(['LibreOffice']);
  });

  it('recognise a common word by its vendor’s site', () => {
    const ids: Work['ids'] = ['url:https://www.microsoft.com/en-us/word'];
    expect(namesFor('Word', { ids })).toEqual(['LibreOffice']);
    expect(namesFor('Word', { ids: ['url:https://microsoft.example.org/word'] })).toEqual([]);
  });

  it('are not offered for what is free itself, or no software', () => {
    expect(namesFor('Sketch', { ids: ['repo:https://github.com/example/sketch'] })).toEqual([]);
    expect(namesFor('Overleaf', { ids: ['repo:https://github.com/overleaf/overleaf'] })).toEqual(
      [],
    );
    expect(namesFor('Photoshop', { kind: 'book' })).toEqual([]);
  });

  it('all have a licence that is known and a secure address', () => {
    const faulty = Object.values(freePrograms).filter(
      ({ licence, url }) => softwareLicence(licence) === undefined || !url.startsWith('https://'),
    );
    expect(faulty).toEqual([]);
  });

  it('are all the alternative to something, and no proprietary name stands twice', () => {
    const used = new Set(
      proprietaryPrograms.flatMap(([, alternatives]) => alternatives as string[]),
    );
    expect(Object.keys(freePrograms).filter((id) => !used.has(id))).toEqual([]);
    const names = proprietaryPrograms.flatMap(([written]) => written.split(', '));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase().trim())).toEqual([]);
  });
});
