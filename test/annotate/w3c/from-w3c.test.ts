import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromW3C, InvalidAnnotation } from '../../../lib/annotate/index.ts';
import type { Annotation } from '../../../lib/annotate/index.ts';

const source = 'https://example.org/page';
const xPath = { type: 'XPathSelector', value: '/html/body/p[2]' };
const least = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/anno1',
  type: 'Annotation',
  target: source,
};

function read(more: object): Annotation {
  return fromW3C({ ...least, ...more });
}

describe('bodies', () => {
  it.each([
    ['none', {}, undefined, []],
    ['the address of one', { body: 'https://example.org/post' }, 'https://example.org/post', []],
    ['bodyValue', { bodyValue: 'Yes' }, 'Yes', []],
    ['a text', { body: { type: 'TextualBody', value: 'Yes', format: 'text/html' } }, 'Yes', []],
    ['a text without type', { body: { value: 'Yes' } }, 'Yes', []],
    [
      'a resource',
      { body: { id: 'https://example.org/v', type: 'Video' } },
      'https://example.org/v',
      [],
    ],
    [
      'a specific resource',
      { body: { type: 'SpecificResource', source: 'https://example.org/v', purpose: 'linking' } },
      'https://example.org/v',
      [],
    ],
    [
      'several',
      { body: [{ value: 'One' }, { value: 'tag', purpose: 'tagging' }, { value: 'Two' }] },
      'One\n\nTwo',
      ['tag'],
    ],
    [
      'a choice',
      { body: { type: 'Choice', items: [{ value: 'First' }, { value: 'Second' }] } },
      'First',
      [],
    ],
    [
      'a list',
      { body: { type: 'List', items: [{ value: 'First' }, { value: 'Second' }] } },
      'First\n\nSecond',
      [],
    ],
    ['tags by motivation', { motivation: 'tagging', body: { value: 'tag' } }, undefined, ['tag']],
  ])('%s', (_, more, text, tags) => {
    const annotation = read(more);
    expect(annotation.text).toBe(text);
    expect(annotation.tags).toEqual(tags);
  });
});

describe('targets', () => {
  it.each([
    ['an address', source],
    ['an object', { id: source, type: 'Text' }],
    ['a specific resource', { source }],
    ['one whose source is an object', { type: 'SpecificResource', source: { id: source } }],
    ['a list', [source, 'https://example.org/other']],
    ['a choice', { type: 'Choice', items: [source, 'https://example.org/other'] }],
  ])('%s', (_, target) => {
    expect(read({ target }).source).toBe(source);
  });

  it('take the one with a passage first', () => {
    const selector = { type: 'TextQuoteSelector', exact: 'boat' };
    const annotation = read({ target: ['https://example.org/other', { source, selector }] });
    expect(annotation.source).toBe(source);
    expect(annotation.selectors).toEqual([selector]);
  });
});

describe('selectors', () => {
  it.each([
    { type: 'FragmentSelector', value: 't=30,60', conformsTo: 'http://www.w3.org/TR/media-frags/' },
    { type: 'CssSelector', value: '#main > p' },
    xPath,
    { type: 'TextQuoteSelector', exact: 'boat', prefix: 'a ', suffix: ' here' },
    { type: 'TextPositionSelector', start: 4, end: 8 },
    { type: 'DataPositionSelector', start: 4096, end: 4104 },
    { type: 'SvgSelector', id: 'https://example.org/shape.svg' },
    { type: 'SvgSelector', value: '<svg/>' },
    { type: 'RangeSelector', startSelector: xPath, endSelector: xPath },
  ])('$type', (selector) => {
    expect(read({ target: { source, selector } }).selectors).toEqual([selector]);
  });

  it('refined by another, or by several', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'boat' };
    const one = { type: 'CssSelector', value: 'p', refinedBy: quote };
    const expected = [{ ...one, refinedBy: [quote] }];
    expect(read({ target: { source, selector: one } }).selectors).toEqual(expected);
  });

  it('of kinds invented elsewhere are left out', () => {
    const selector = [{ type: 'EpubCfi', value: 'x' }, 'https://example.org/selector', xPath];
    expect(read({ target: { source, selector } }).selectors).toEqual([xPath]);
  });
});

describe('the rest', () => {
  it.each([
    ['https://example.org/ada', { id: 'https://example.org/ada' }],
    [
      { id: 'https://example.org/ada', type: 'Person', name: 'Ada' },
      { id: 'https://example.org/ada', name: 'Ada' },
    ],
    [[{ name: ['Ada', 'A.'] }, 'https://example.org/bo'], { name: 'Ada' }],
    [undefined, {}],
  ])('creator %j', (creator, expected) => {
    expect(read({ creator }).creator).toEqual(expected);
  });

  it.each([
    ['questioning', 'questioning'],
    [['oa:replying'], 'replying'],
    ['http://www.w3.org/ns/oa#bookmarking', 'bookmarking'],
    ['https://example.org/motivation', 'highlighting'],
  ])('motivation %j', (motivation, expected) => {
    expect(read({ motivation }).motivation).toBe(expected);
  });

  it.each([
    ['https://creativecommons.org/licenses/by-sa/4.0/', 'CC-BY-SA-4.0'],
    ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    [{ id: 'https://example.org/terms' }, 'https://example.org/terms'],
  ])('rights %j', (rights, licence) => {
    expect(read({ rights }).licence).toBe(licence);
  });

  it('a reply that names what it answers by address', () => {
    expect(read({ motivation: 'replying' }).replyTo).toBe(source);
  });
});

describe('what is no annotation is refused with the path of the fault', () => {
  const cyclic: Record<string, unknown> = { source };
  cyclic['selector'] = { type: 'CssSelector', value: 'p', refinedBy: cyclic };
  const target = (selector: unknown): object => ({ ...least, target: { source, selector } });

  it.each([
    ['', null],
    ['', 'text'],
    ['@context', []],
    ['@context', { ...least, '@context': undefined }],
    ['@context', { ...least, '@context': ['https://example.org/context'] }],
    ['id', { ...least, id: undefined }],
    ['id', { ...least, id: 'no address' }],
    ['id', { ...least, id: ['https://example.org/1', 'https://example.org/2'] }],
    ['type', { ...least, type: 'Collection' }],
    ['target', { ...least, target: undefined }],
    ['target', { ...least, target: { type: 'SpecificResource' } }],
    ['created', { ...least, created: 'yesterday' }],
    ['created', { ...least, created: '2015-01-28' }],
    ['generated', { ...least, generated: ['2015-01-28T12:00:00Z', '2015-01-28T12:00:01Z'] }],
    ['generator', { ...least, generator: 42 }],
    ['rights', { ...least, rights: 'not a uri' }],
    ['canonical', { ...least, canonical: 'not a uri' }],
    ['via[1]', { ...least, via: [source, 'not a uri'] }],
    ['bodyValue', { ...least, body: source, bodyValue: 'Yes' }],
    ['body.textDirection', { ...least, body: { value: 'Yes', textDirection: 'up' } }],
    ['body.modified', { ...least, body: { value: 'Yes', modified: 'now' } }],
    ['body.value', { ...least, body: { value: 7 } }],
    ['body[1].value', { ...least, body: ['https://example.org/', { value: 7 }] }],
    ['creator.name', { ...least, creator: { name: 7 } }],
    ['target.selector.exact', target({ type: 'TextQuoteSelector' })],
    ['target.selector[0].exact', target([{ type: 'TextQuoteSelector', exact: 1 }])],
    [
      'target.selector[1].start',
      target([
        { type: 'CssSelector', value: 'p' },
        { type: 'TextPositionSelector', start: -1, end: 2 },
      ]),
    ],
    [
      'target.selector.startSelector.value',
      target({ type: 'RangeSelector', startSelector: { type: 'XPathSelector' }, endSelector: 'x' }),
    ],
    [
      'target.selector.startSelector',
      target({
        type: 'RangeSelector',
        startSelector: { type: 'RangeSelector', startSelector: xPath, endSelector: xPath },
        endSelector: xPath,
      }),
    ],
    ['target.selector', target({ type: 'SvgSelector' })],
    [
      'target.selector.refinedBy.value',
      target({ type: 'CssSelector', value: 'p', refinedBy: { type: 'XPathSelector' } }),
    ],
    ['target.selector', target(7)],
    ['body', { ...least, body: Array.from({ length: 10_000 }, () => 'https://example.org/') }],
    ['bodyValue', { ...least, bodyValue: 'a'.repeat(1_000_000) }],
  ])('%s', (path, json) => {
    expect(fault(json).path).toBe(path);
  });

  it('cyclic', () => {
    expect(fault({ ...least, target: cyclic }).path).toMatch(
      /^target\.selector\.refinedBy\.selector/u,
    );
  });

  it('nested thousands deep', () => {
    let selector: object = { type: 'CssSelector', value: 'p' };
    for (let i = 0; i < 20_000; i += 1) selector = { ...selector, refinedBy: selector };
    expect(fault(target(selector)).reason).toContain('deep');
  });
});

it('throws nothing else, whatever it is given', () => {
  const part = fc.oneof(fc.anything(), fc.constantFrom('Annotation', source, 'TextQuoteSelector'));
  const keys = fc.constantFrom(
    'id',
    'type',
    'target',
    'body',
    'selector',
    'source',
    'items',
    'value',
    'refinedBy',
    'creator',
    'motivation',
    'rights',
    'created',
    'exact',
  );
  const tree = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, part, fc.dictionary(keys, tie('any')), fc.array(tie('any'))),
  })).any;
  fc.assert(
    fc.property(tree, fc.dictionary(keys, tree), (whole, parts) => {
      for (const json of [whole, parts, { ...least, ...parts }])
        expect(outcomeOf(json)).toMatch(/^(?:read|refused)$/u);
    }),
  );
});

function outcomeOf(json: unknown): string {
  try {
    return typeof fromW3C(json).source === 'string' ? 'read' : 'without source';
  } catch (error) {
    return error instanceof InvalidAnnotation ? 'refused' : String(error);
  }
}

function fault(json: unknown): InvalidAnnotation {
  try {
    fromW3C(json);
  } catch (error) {
    if (error instanceof InvalidAnnotation) return error;
    throw error;
  }
  throw new Error('was accepted');
}
