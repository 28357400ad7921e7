/** Sums the hosts that look-up sources call, so that the manifest has no second list to edit. */

import { readdir } from 'node:fs/promises';
import type { Source } from '../lib/lookup/source.ts';

const folder = new URL('../lib/lookup/sources/', import.meta.url);
/** Later stages are asked only when the reader wants them, and so is the permission. */
const lastAutomaticStage = 2;

export async function sourceOrigins(which: 'required' | 'optional'): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const sources: Source[] = [];
  // One after the other: the loader that reads the configuration gives half-made modules when two
  // imports that share a third one overlap.
  for (const name of files) {
    const { default: source } = (await import(new URL(name, folder).href)) as { default: Source };
    sources.push(source);
  }
  const origins = sources
    .filter((source) => source.stage <= lastAutomaticStage === (which === 'required'))
    .flatMap((source) => source.origins);
  return [...new Set(origins)].toSorted();
}
