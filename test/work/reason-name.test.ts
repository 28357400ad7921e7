import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { reasonName } from '../../lib/work/reason-name.ts';
import { catalogue } from '../platform/catalogue.ts';

const folder = resolve(import.meta.dirname, '../../lib/lookup');
const files = [
  'readable-copy.ts',
  'software-copy.ts',
  'alternatives/alternatives-to.ts',
  ...readdirSync(join(folder, 'sources')).map((name) => join('sources', name)),
];

/** What an answer says in words, and what is a query. */
const notForReaders = new Set(['Full view']);
const isQuery = (text: string): boolean => text.includes('SELECT');

/** Texts of two words and more; what a template puts in stands as `1`. */
function phrasesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(phrasesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, quasis } = node as {
    type?: string;
    value?: unknown;
    quasis?: { value: { cooked: string } }[];
  };
  const text =
    type === 'TemplateLiteral'
      ? quasis?.map((one) => one.value.cooked).join('1')
      : type === 'Literal' && typeof value === 'string'
        ? value
        : '';
  const own = text && /^[^:/]*[a-z] [a-z]/.test(text) ? [text] : [];
  return [...own, ...Object.values(node).flatMap(phrasesIn)];
}

it('finds the translation of every reason that a source gives', async () => {
  const words = await catalogue('en');
  const phrases = files
    .flatMap((name) => phrasesIn(parseSync(name, readFileSync(join(folder, name), 'utf8')).program))
    .filter((phrase) => !notForReaders.has(phrase) && !isQuery(phrase));
  expect(phrases.length).toBeGreaterThan(40);
  const unknown = phrases.filter((phrase) => !words[`reason_${reasonName(phrase).key}`]);
  expect(unknown, 'name them in locales/en.yml, under "reason"').toEqual([]);
});

it('says in English what the source said', async () => {
  const words = await catalogue('en');
  for (const phrase of [
    'open in a repository',
    "open on the publisher's site",
    'closed until 2027-01-01',
    'filed under another DOI, 10.1093/nar/gkac1000',
    'eLife publishes everything openly',
    'version 3 of the preprint',
  ]) {
    const { key, detail } = reasonName(phrase);
    expect(words[`reason_${key}`]?.replace('$1', detail)).toBe(phrase);
  }
});
