/** Where a reader finds a package, by the type of its package URL. */

import type { WorkId } from '../work-id.ts';

/** `{}` stands for the name, with its namespace where it has one. */
const pages: Readonly<Record<string, string>> = {
  npm: 'https://www.npmjs.com/package/{}',
  pypi: 'https://pypi.org/project/{}/',
  cargo: 'https://crates.io/crates/{}',
  cran: 'https://cran.r-project.org/package={}',
  maven: 'https://central.sonatype.com/artifact/{}',
  nuget: 'https://www.nuget.org/packages/{}',
  gem: 'https://rubygems.org/gems/{}',
  composer: 'https://packagist.org/packages/{}',
  hackage: 'https://hackage.haskell.org/package/{}',
  docker: 'https://hub.docker.com/r/{}',
  pub: 'https://pub.dev/packages/{}',
  hex: 'https://hex.pm/packages/{}',
  cpan: 'https://metacpan.org/dist/{}',
  golang: 'https://pkg.go.dev/{}',
  brew: 'https://formulae.brew.sh/formula/{}',
  alpm: 'https://aur.archlinux.org/packages/{}',
  luarocks: 'https://luarocks.org/modules/{}',
  bioconductor: 'https://bioconductor.org/packages/release/bioc/html/{}.html',
  elpa: 'https://elpa.gnu.org/packages/{}.html',
};

/** Null for types whose registry we do not know. */
export function pkgAddress(id: WorkId): string | null {
  const [, type = '', encoded = ''] = /^pkg:([^/]+)\/(.+)$/u.exec(id) ?? [];
  const name = encoded.replaceAll('%40', '@').replaceAll('%2B', '+');
  // Docker's own images have no namespace, and a page of another form.
  if (type === 'docker' && !name.includes('/')) return `https://hub.docker.com/_/${name}`;
  return Object.hasOwn(pages, type) ? (pages[type] ?? '').replace('{}', () => name) : null;
}
