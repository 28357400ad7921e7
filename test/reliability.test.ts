/** RELIABILITY.md promises nothing that no test shows. */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'RELIABILITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:fault|-+) /u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, fault = '', outcome = '', test = '']) => ({ fault, outcome, test }));

it('has rows', () => {
  expect(rows.length).toBeGreaterThan(20);
});

describe('the test behind', () => {
  it.each(rows)('$fault', ({ outcome, test }) => {
    expect(outcome).not.toBe('');
    const [file = '', name = ''] = test.split(' › ');
    expect(existsSync(join(root, file))).toBe(true);
    const text = readFileSync(join(root, file), 'utf8');
    const isNamed = new RegExp(
      `\\b(?:it|describe|test)\\b[^'"\`]*['"\`]${escaped(name)}['"\`]`,
      'u',
    );
    if (!isNamed.test(text)) throw new Error(`no test in ${file} is called "${name}"`);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
