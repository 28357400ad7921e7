/** A package as people write it: `npm preact`, `pip install requests`, `cargo add serde`. */

import type { WorkId } from '../work-id.ts';
import { parsePkg } from './pkg.ts';

const types: Readonly<Record<string, string>> = {
  npm: 'npm',
  yarn: 'npm',
  pnpm: 'npm',
  pip: 'pypi',
  pip3: 'pypi',
  pypi: 'pypi',
  cargo: 'cargo',
  crates: 'cargo',
  gem: 'gem',
  rubygems: 'gem',
  nuget: 'nuget',
  composer: 'composer',
  packagist: 'composer',
  cran: 'cran',
  hackage: 'hackage',
  cabal: 'hackage',
  brew: 'brew',
  docker: 'docker',
};

const shape =
  /^([a-z\d]+)(?:\s+(?:install|add|i|pull|require))?(?:\s+|:)(@?[\w.-]+(?:\/[\w.-]+)?)$/iu;

/** Without the registry's name a word is too little to go by. */
export function parsePackageName(text: string): WorkId | null {
  const [, manager = '', name = ''] = shape.exec(text.trim()) ?? [];
  const lower = manager.toLowerCase();
  return Object.hasOwn(types, lower) ? parsePkg(`pkg:${types[lower]}/${name}`) : null;
}
