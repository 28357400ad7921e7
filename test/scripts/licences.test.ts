import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenLicence } from '../../scripts/licences/accepted.ts';
import { notices } from '../../scripts/licences/notices.ts';
import { packageOf } from '../../scripts/licences/packages-in-build.ts';

const root = resolve(import.meta.dirname, '../..');
const home = join(root, 'node_modules');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

describe('licences', () => {
  it.each([
    ['MIT', 'MIT'],
    ['(MPL-2.0 OR Apache-2.0)', 'MPL-2.0'],
    ['CPAL-1.0 OR AGPL-1.0', 'CPAL-1.0'],
    ['MIT AND CC-BY-4.0', undefined],
    ['GPL-3.0-only', undefined],
    ['none stated', undefined],
  ])('%s → %s', (expression, chosen) => {
    expect(chosenLicence(expression)).toBe(chosen);
  });

  it.each(Object.keys(dependencies))('of %s may be in the package, with its text', (name) => {
    const text = notices([name], home);
    expect(text).toContain(`\n${name} `);
    expect(text).toMatch(/warrant(?:y|ies)/iu);
  });

  it('that may not be in the package end the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copyleaf-licences-'));
    mkdirSync(join(folder, 'closed'));
    const manifest = { name: 'closed', version: '1.0.0', license: 'BUSL-1.1' };
    writeFileSync(join(folder, 'closed/package.json'), JSON.stringify(manifest));
    expect(() => notices(['closed'], folder)).toThrow('closed is under BUSL-1.1');
    rmSync(folder, { recursive: true });
  });
});

it.each([
  ['/x/node_modules/dexie/dist/dexie.mjs', 'dexie'],
  ['/x/node_modules/@noble/curves/node_modules/@noble/hashes/sha2.js', '@noble/hashes'],
  ['\0vite/preload-helper.js', 'vite'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['virtual:wxt-background-entrypoint?x', 'wxt'],
  ['/x/lib/work/work.ts', undefined],
])('the code of %j is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

describe('every dependency has its reason in ARCHITECTURE.md', () => {
  const [, chapter = ''] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split(
    '\n## Dependencies, each with its reason\n',
  );
  const named = [...chapter.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gmu)]
    .filter(([, , reason = '']) => reason.trim().length > 10 && !reason.includes('---'))
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
  const isNamed = (name: string) =>
    named.some((one) => {
      const pattern = one.replaceAll('\\*', '*');
      if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
      return name === pattern || name.endsWith(`/${pattern}`);
    });

  it.each(
    [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
      (name) => !name.startsWith('@types/'),
    ),
  )('%s', (name) => {
    expect(isNamed(name), `add a line for ${name} to the table`).toBe(true);
  });

  it('and the table names nothing that is gone', () => {
    const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    const gone = named.filter((one) => {
      const plain = one.replaceAll('\\', '').replace(/\*$/u, '');
      return (
        one !== 'package' &&
        !all.some((name) => name.startsWith(plain) || name.endsWith(`/${plain}`))
      );
    });
    expect(gone).toEqual([]);
  });
});
