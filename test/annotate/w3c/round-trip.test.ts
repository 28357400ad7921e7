import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromW3C, toW3C } from '../../../lib/annotate/index.ts';
import type { Annotation } from '../../../lib/annotate/index.ts';
import { anyAnnotation } from './annotations.ts';
import { demandModel } from './model.ts';

it('loses nothing, through JSON', () => {
  fc.assert(
    fc.property(anyAnnotation, (annotation) => {
      expect(fromW3C(JSON.parse(JSON.stringify(toW3C(annotation))))).toEqual(annotation);
    }),
  );
});

it('writes only what the model allows', () => {
  fc.assert(
    fc.property(anyAnnotation, (annotation) => {
      const json: unknown = JSON.parse(JSON.stringify(toW3C(annotation)));
      expect(() => demandModel(json)).not.toThrow();
    }),
  );
});

it('writes a note on a page as one on the whole of it', () => {
  const { target } = toW3C({ ...bare, source: 'https://example.org/a|b' }) as { target: unknown };
  expect(target).toEqual({ id: 'https://example.org/a%7Cb', type: 'Text' });
});

const bare: Annotation = {
  id: 'urn:uuid:1',
  workIds: [],
  source: 'https://example.org/page',
  motivation: 'commenting',
  tags: [],
  selectors: [],
  creator: {},
};

const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1038/nature12373'],
  source: 'https://example.org/paper',
  motivation: 'commenting',
  colour: 'mint',
  text: 'Is this so?',
  tags: ['method'],
  selectors: [{ type: 'TextQuoteSelector', exact: 'a small boat', prefix: 'It was ' }],
  creator: { id: 'nostr:npub1', name: 'Ada' },
  created: '2026-01-02T03:04:05Z',
  modified: '2026-01-02T03:04:05Z',
  licence: 'CC-BY-4.0',
};

it('writes what the model prescribes', () => {
  expect(toW3C(note)).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:1',
    type: 'Annotation',
    motivation: 'commenting',
    creator: { type: 'Person', id: 'nostr:npub1', name: 'Ada' },
    created: '2026-01-02T03:04:05Z',
    modified: '2026-01-02T03:04:05Z',
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    stylesheet: { type: 'CssStylesheet', value: '.copyleaf-mint { background: #b6ecc4 }' },
    body: [
      { type: 'TextualBody', value: 'Is this so?', format: 'text/plain', purpose: 'commenting' },
      { type: 'TextualBody', value: 'method', purpose: 'tagging' },
    ],
    target: {
      type: 'SpecificResource',
      source: 'https://example.org/paper',
      scope: ['doi:10.1038/nature12373'],
      styleClass: 'copyleaf-mint',
      selector: [{ type: 'TextQuoteSelector', exact: 'a small boat', prefix: 'It was ' }],
    },
  });
});

it('makes the annotation that is answered a target of its own', () => {
  const { target } = toW3C({ ...note, motivation: 'replying', replyTo: 'urn:uuid:0' }) as {
    target: unknown;
  };
  expect(target).toMatchObject([
    { id: 'urn:uuid:0', type: 'Annotation' },
    { type: 'SpecificResource' },
  ]);
});
