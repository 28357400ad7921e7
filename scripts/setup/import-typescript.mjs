/** Imports one of our TypeScript modules into plain Node 20, which cannot read them by itself. */

import { fileURLToPath } from 'node:url';

/** `file`: from this folder. To be called when the packages are installed: Vite is one of them. */
export async function importTypeScript(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL(file, import.meta.url)), {
    logLevel: 'error',
  });
  return module;
}
