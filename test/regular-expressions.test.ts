/**
 * No regular expression of ours takes time that grows faster than the text: found out from the expression
 * itself (scslre: attack strings that repeat one character), not by a clock.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RegExpParser } from '@eslint-community/regexpp';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Those that may grow with the square, and what keeps their text short. */
const bounded = new Map([
  [
    String.raw`^cc[\s_-]*(by(?:[\s_-]*(?:nc|nd|sa))*)[\s_-]*v?(\d(?:\.\d)?)?(?:[\s_-]*(?:international|unported|([a-z]{2,3})))?$`,
    'lib/lookup/licence.ts reads no more than 300 characters',
  ],
]);

/** Made at run time, and of what: each with the text they are made of. */
const madeAtRunTime = [
  'lib/detect/first-look.ts', // twice, of a constant list of names
  'lib/detect/first-look.ts',
  'lib/lookup/atom.ts', // of the names of elements in our own code
];

interface Found {
  file: string;
  line: number;
  pattern: string;
  flags: string;
}

/** What is looked at of ESTree's nodes. */
interface Syntax {
  type?: string;
  start?: number;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
}

const literals: Found[] = [];
const constructed: string[] = [];
for (const folder of ['lib', 'components', 'entrypoints']) {
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (/\.tsx?$/u.test(name) && !name.endsWith('.d.ts')) readExpressions(`${folder}/${name}`);
  }
}

function readExpressions(file: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return undefined;
    const { type, start, regex, callee } = node as Syntax;
    if (type === 'Literal' && regex) {
      literals.push({ file, line: text.slice(0, start).split('\n').length, ...regex });
    }
    if (type === 'NewExpression' && callee?.name === 'RegExp') {
      constructed.push(file);
    }
    return Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
}

const parser = new RegExpParser();

function faults({ pattern, flags }: Pick<Found, 'pattern' | 'flags'>): string[] {
  const { reports } = analyse(parser.parseLiteral(`/${pattern}/${flags}`));
  return reports.map(
    ({ type, exponential }) => `${exponential ? 'exponential' : 'square'}: ${type}`,
  );
}

describe('time grows with the text and no faster', () => {
  it('in an expression that is known to be good, and not in two that are not', () => {
    expect(faults({ pattern: '(?<!\\s)\\s+$', flags: 'u' })).toEqual([]);
    expect(faults({ pattern: '\\s+$', flags: 'u' })).toEqual(['square: Move']);
    expect(faults({ pattern: '^(?:a+)+$', flags: 'u' })).toContainEqual(
      expect.stringContaining('exponential'),
    );
  });

  it('in every expression', () => {
    expect(literals.length).toBeGreaterThan(500);
    const slow = literals
      .filter(({ pattern }) => !bounded.has(pattern))
      .flatMap((one) =>
        faults(one).map((fault) => `${one.file}:${one.line} /${one.pattern}/ ${fault}`),
      );
    expect(slow, 'start a run only where it begins, as in (?<!\\s)\\s+$').toEqual([]);
  });

  it('and what may is still there', () => {
    const patterns = new Set(literals.map(({ pattern }) => pattern));
    expect([...bounded.keys()].filter((pattern) => !patterns.has(pattern))).toEqual([]);
  });

  it('and hardly any is made at run time', () => {
    expect(constructed.toSorted(), 'write it as a literal, or say here what it is made of').toEqual(
      madeAtRunTime,
    );
  });
});
