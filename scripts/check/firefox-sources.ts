/** What Mozilla's reviewers do: build the source package, and compare with what was handed in. */

import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool, type ToolRun } from '../run-tool.ts';
import { unpack } from './unpack.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shipped = join(root, '.output/firefox-mv2');
/** The same files once more, with source maps beside them: they tell whose code a line is. */
export const rebuilt = join(root, '.output/firefox-rebuilt');

/** After `pack('firefox')`. */
export async function rebuildFromSources(): Promise<ToolRun> {
  const folder = await mkdtemp(join(tmpdir(), 'copyleaf-sources-'));
  try {
    await unpack(await sourcePackage(), folder);
    // `npm ci` would bring the same packages: the lock file is part of the sources.
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const env = { COPYLEAF_ALL_SITES: '0', COPYLEAF_SOURCE_MAPS: '1' };
    const run = await runTool('wxt', ['build', '-b', 'firefox'], { cwd: folder, env });
    if (!run.ok) return run;
    await rm(rebuilt, { recursive: true, force: true });
    await cp(join(folder, '.output/firefox-mv2'), rebuilt, { recursive: true });
    const differing = await differences(shipped, rebuilt);
    return { ok: differing.length === 0, output: `Not the same: ${differing.join(', ')}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sourcePackage(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return join(root, `.output/${name}-${version}-sources.zip`);
}

async function differences(one: string, other: string): Promise<string[]> {
  const names = new Set([...(await filesOf(one)), ...(await filesOf(other))]);
  const same = async (name: string) => {
    const contents = [one, other].map((folder) => readFile(join(folder, name)));
    const [left, right] = await Promise.allSettled(contents);
    return (
      left?.status === 'fulfilled' &&
      right?.status === 'fulfilled' &&
      left.value.equals(right.value)
    );
  };
  const judged = await Promise.all([...names].map(async (name) => [name, await same(name)]));
  return judged.flatMap(([name, isSame]) => (isSame ? [] : [String(name)]));
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
