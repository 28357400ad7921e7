/** Makes one script of a file of ours and all it imports, to be run in a browser's page. */

import { build, type Rollup } from 'vite';

export async function bundle(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  })) as Rollup.RollupOutput[];
  const [chunk] = output[0]?.output ?? [];
  if (!chunk) throw new Error(`${entry} was not built`);
  return chunk.code;
}
