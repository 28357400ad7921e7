/** Each source and each detector is three files; whoever forgets one is told here which. */

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSources } from '../lib/lookup/all-sources.ts';
import { sourceOrigins } from '../scripts/source-origins.ts';

const root = resolve(import.meta.dirname, '..');

const plugins = [
  { what: 'source', folder: 'lib/lookup/sources', tests: 'lookup/sources', fixtures: 'lookup' },
  {
    what: 'detector',
    folder: 'lib/detect/detectors',
    tests: 'detect/detectors',
    fixtures: 'detect',
  },
].flatMap(({ folder, ...rest }) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ ...rest, folder, id: name.replace('.ts', '') })),
);

/** What to do about a file or folder, in the words of the failure. */
function stateOf(path: string, isThere: (path: string) => boolean = existsSync): string {
  return isThere(join(root, path)) ? 'there' : `missing: write ${path}`;
}

function hasJson(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json'));
}

describe.each(plugins)('$what $id', ({ id, folder, tests, fixtures }) => {
  it('has a test', () => {
    expect(stateOf(`test/${tests}/${id}.test.ts`)).toBe('there');
  });

  it('has a fixture', () => {
    expect(stateOf(`test/fixtures/${fixtures}/${id}`, hasJson)).toBe('there');
  });

  it('has its file name as its id', async () => {
    const module = (await import(join(root, folder, `${id}.ts`))) as Record<string, { id: string }>;
    expect(Object.values(module).map((plugin) => plugin.id)).toEqual([id]);
  });
});

describe('the sources together', () => {
  it('are all found without a list', () => {
    const files = plugins.filter(({ what }) => what === 'source').map(({ id }) => id);
    expect(allSources.map(({ id }) => id)).toEqual(files.toSorted());
  });

  it('name whole hosts, which become permissions of the extension', async () => {
    const origins = [...(await sourceOrigins('required')), ...(await sourceOrigins('optional'))];
    expect(origins.length).toBeGreaterThan(0);
    expect(origins.filter((origin) => !/^https:\/\/[a-z0-9.-]+\/\*$/u.test(origin))).toEqual([]);
  });
});
