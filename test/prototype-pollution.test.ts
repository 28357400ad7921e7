/** Keys like `__proto__` in anything that comes from outside change nothing but, at most, what they came in. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromW3C } from '../lib/annotate/index.ts';
import { readFile } from '../lib/exchange/read-file.ts';
import { parseListed, parsePageReport } from '../lib/messaging/page-report.ts';
import { noteOf } from '../lib/share/contributions/note-of.ts';
import { profileOf } from '../lib/share/contributions/people.ts';

const poison = '{"polluted":"yes","toString":"yes","name":"yes"}';
/** As text: an object literal would set its own prototype. */
const poisoned = (text: string): string[] =>
  ['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    text.replaceAll('{', `{"${key}":${poison},`).replaceAll(',}', '}'),
    text
      .replaceAll('{', `{"constructor":{"prototype":${poison}},"${key}":1,`)
      .replaceAll(',}', '}'),
  ]);

const annotation =
  '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:1","type":"Annotation","creator":{"name":"A"},"body":{"type":"TextualBody","value":"hm"},"target":{"source":"https://a.example/"}}';
const report =
  '{"sightings":[{"work":{"kind":"paper","ids":["doi:10.1000/1"]},"role":"main","confidence":1,"evidence":[{"rule":"a","detail":"b"}]}],"access":{"state":"open","reasons":[]}}';
const event = (content: string) => ({
  id: 'a'.repeat(64),
  pubkey: 'b'.repeat(64),
  created_at: 1,
  kind: 0,
  tags: [
    ['__proto__', 'yes'],
    ['d', 'constructor'],
  ],
  content,
});

const readers: [string, string, (text: string) => unknown][] = [
  ['what a page saw', report, (text) => parsePageReport(JSON.parse(text))],
  [
    'what a page lists',
    '[{"kind":"paper","ids":["doi:10.1000/1"]}]',
    (text) => parseListed(JSON.parse(text)),
  ],
  ['an annotation', annotation, (text) => fromW3C(JSON.parse(text))],
  ['a file of annotations', `[${annotation}]`, readAll],
  ['CSL-JSON', '[{"id":"x","type":"book","title":"T","author":[{"family":"F"}]}]', readAll],
  [
    'Hypothesis',
    '{"annotations":[{"id":"a","uri":"https://a.example/","text":"t","tags":[]}]}',
    readAll,
  ],
  ['a profile', '{"name":"A"}', (text) => profileOf(event(text))],
  ['a note of others', '{"name":"A"}', (text) => noteOf({ ...event(text), kind: 1111 })],
];

async function readAll(text: string): Promise<unknown> {
  return [...(await readFile(text)).outcomes];
}

/** What every object would have. */
const everybody = () => [
  ({} as Record<string, unknown>)['polluted'],
  typeof {}.toString,
  Object.keys(Object.prototype),
  (() => {}).name,
];
const clean = [undefined, 'function', [], ''];

describe('keys that would pollute prototypes', () => {
  it.each(readers)('in %s', async (_what, text, read) => {
    for (const one of [text, ...poisoned(text)]) {
      JSON.parse(one);
      // Refused or read: both are well.
      const value = await Promise.resolve(one)
        .then(read)
        .catch(() => null);
      expect(everybody()).toEqual(clean);
      expect(hasOddPrototype(value)).toBe(false);
    }
  });

  it('in any JSON', async () => {
    const key = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'id',
      'type',
      'target',
      'work',
      'name',
    );
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '"a"', '[]', poison),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 4 })
          .map((members) => `{${members.map(([name, inner]) => `"${name}":${inner}`).join(',')}}`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(...readers), async (text, [, , read]) => {
        await Promise.resolve(text)
          .then(read)
          .catch(() => null);
        expect(everybody()).toEqual(clean);
      }),
      { numRuns: 300 },
    );
  });
});

function hasOddPrototype(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 8) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isOdd =
    typeof prototype === 'object' && prototype !== null && Object.hasOwn(prototype, 'polluted');
  return isOdd || Object.values(value).some((inner) => hasOddPrototype(inner, depth + 1));
}
