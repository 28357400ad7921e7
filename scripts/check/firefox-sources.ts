/**
 * What Mozilla's reviewers do: build the source package in another folder, and compare with what was
 * handed in. The package for Chromium is built there once more too.
 */

import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool, type ToolRun } from '../run-tool.ts';
import { unpack } from './unpack.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shipped = join(root, '.output/firefox-mv2');
const shippedToChromium = join(root, '.output/chrome-mv3');
/** The same files once more, with source maps beside them: they tell whose code a line is. */
export const rebuilt = join(root, '.output/firefox-rebuilt');

/** After `pack('chrome')` and `pack('firefox')`. */
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
    // The package for Mozilla leaves out what is for Chromium alone.
    await cp(join(root, 'entrypoints'), join(folder, 'entrypoints'), { recursive: true });
    const once = { COPYLEAF_ALL_SITES: '0', COPYLEAF_SOURCE_MAPS: '0' };
    const chromium = await runTool('wxt', ['build', '-b', 'chrome'], { cwd: folder, env: once });
    if (!chromium.ok) return chromium;
    const differing = [
      ...(await differences(shipped, rebuilt)),
      ...(await differences(shippedToChromium, join(folder, '.output/chrome-mv3'))),
    ];
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
