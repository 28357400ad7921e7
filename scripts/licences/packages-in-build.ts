/** Whose code is in a build, as the bundler saw it. */

import type { Plugin } from 'vite';

/** Gives the folders of the packages, which grow in number while the parts of the extension are built. */
export function notePackages(folders: Set<string>): Plugin {
  return {
    name: 'copyleaf-packages',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const id of file.moduleIds) {
          const name = packageOf(id);
          if (name !== undefined) folders.add(name);
        }
      }
    },
  };
}

/** Undefined for files of ours. */
export function packageOf(moduleId: string): string | undefined {
  const id = moduleId.replaceAll('\\', '/').replace(/^\0/u, '');
  // What the tools add has no file of its own.
  const added = /^(?:virtual:)?(vite|rolldown|wxt)\b/u.exec(id)?.[1];
  if (added !== undefined) return added;
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1];
}
