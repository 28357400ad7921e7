/** Packages by package URL without version (ECMA-427, https://github.com/package-url): `pkg:npm/preact`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost, segmentsOf } from './address.ts';

interface Registry {
  type: string;
  host: RegExp;
  /** Against the decoded path; its groups are namespace (optional) and name. */
  path: RegExp;
  address(name: string): string;
}

const registries: readonly Registry[] = [
  {
    type: 'npm',
    host: /^npmjs\.(?:com|org)$/u,
    path: /^\/package\/(?:(@[\w.~-]+)\/)?([\w.~-]+)/u,
    address: (name) => `https://www.npmjs.com/package/${name}`,
  },
  {
    type: 'pypi',
    host: /^pypi\.(?:python\.)?org$/u,
    path: /^\/(?:project|pypi|simple)\/()([\w.-]+)/u,
    address: (name) => `https://pypi.org/project/${name}/`,
  },
  {
    type: 'cargo',
    host: /^(?:crates\.io|lib\.rs)$/u,
    path: /^\/crates\/()([\w-]+)/u,
    address: (name) => `https://crates.io/crates/${name}`,
  },
  {
    type: 'cran',
    host: /^cran\.(?:r-project\.org|rstudio\.com)$/u,
    path: /^\/(?:web\/packages\/|package=)()([A-Za-z][\w.]*)(?=\/|$)/u,
    address: (name) => `https://cran.r-project.org/package=${name}`,
  },
  {
    type: 'maven',
    host: /^(?:mvnrepository\.com|central\.sonatype\.com|search\.maven\.org)$/u,
    path: /^\/artifact\/([\w.-]+)\/([\w.-]+)/u,
    address: (name) => `https://central.sonatype.com/artifact/${name}`,
  },
  {
    type: 'nuget',
    host: /^nuget\.org$/u,
    path: /^\/packages\/()([\w.-]+)/u,
    address: (name) => `https://www.nuget.org/packages/${name}`,
  },
  {
    type: 'gem',
    host: /^rubygems\.org$/u,
    path: /^\/gems\/()([\w.-]+)/u,
    address: (name) => `https://rubygems.org/gems/${name}`,
  },
  {
    type: 'composer',
    host: /^packagist\.org$/u,
    path: /^\/packages\/([\w.-]+)\/([\w.-]+)/u,
    address: (name) => `https://packagist.org/packages/${name}`,
  },
  {
    type: 'hackage',
    host: /^hackage\.haskell\.org$/u,
    path: /^\/package\/()([A-Za-z\d]+(?:-[A-Za-z\d]*[A-Za-z][A-Za-z\d]*)*)(?:-[\d.]+)?(?=\/|$)/u,
    address: (name) => `https://hackage.haskell.org/package/${name}`,
  },
  {
    type: 'docker',
    host: /^hub\.docker\.com$/u,
    path: /^\/(?:_|r\/([\w.-]+))\/([\w.-]+)/u,
    address: (name) => `https://hub.docker.com/${name.includes('/') ? 'r' : '_'}/${name}`,
  },
  {
    type: 'pub',
    host: /^pub\.dev$/u,
    path: /^\/packages\/()(\w+)/u,
    address: (name) => `https://pub.dev/packages/${name}`,
  },
  {
    type: 'hex',
    host: /^hex\.pm$/u,
    path: /^\/packages\/()(\w+)/u,
    address: (name) => `https://hex.pm/packages/${name}`,
  },
  {
    type: 'cpan',
    host: /^metacpan\.org$/u,
    path: /^\/(?:dist|release)\/(?:[A-Z]+\/)?()([\w-]+?)(?:-v?\d[\d._]*)?(?=\/|$)/u,
    address: (name) => `https://metacpan.org/dist/${name}`,
  },
  {
    type: 'golang',
    host: /^pkg\.go\.dev$/u,
    path: /^\/((?:[\w.-]+\.[a-z]{2,})(?:\/[\w.~-]+)*)\/([\w.~-]+)/u,
    address: (name) => `https://pkg.go.dev/${name}`,
  },
];

/** Types whose names are compared without case. */
const caseless = /^(?:npm|pypi|composer|hex|golang|docker|pub)$/u;
const purl = /^pkg:\/*([a-z][a-z\d.+-]*)\/([^?#]+)/iu;

/** Reads package URLs of any type and addresses of the large registries; drops version and qualifiers. */
export function parsePkg(text: string): WorkId | null {
  const url = parseAddress(text);
  if (url) return fromRegistry(url);
  const [, type, rest] = purl.exec(text.trim()) ?? [];
  if (type === undefined || rest === undefined) return null;
  const path = segmentsOf(new URL(`x:/${rest.replace(/(?<=.)@[^/]*$/u, '')}`));
  return toId(type.toLowerCase(), path);
}

/** Null for types whose registry we do not know. */
export function pkgAddress(id: WorkId): string | null {
  const [, type, name = ''] = /^pkg:([^/]+)\/(.+)$/u.exec(id) ?? [];
  const registry = registries.find((candidate) => candidate.type === type);
  const plain = name.replaceAll('%40', '@').replaceAll('%2B', '+');
  return registry ? registry.address(plain) : null;
}

function fromRegistry(url: URL): WorkId | null {
  const path = `/${segmentsOf(url).join('/')}`;
  for (const registry of registries) {
    if (!registry.host.test(publicHost(url))) continue;
    const [, namespace = '', name] = registry.path.exec(path) ?? [];
    if (name !== undefined)
      return toId(registry.type, [...namespace.split('/'), name].filter(Boolean));
  }
  return null;
}

function toId(type: string, path: string[]): WorkId | null {
  if (path.length === 0 || !path.every((part) => /^[^\s\p{Cc}/]{1,214}$/u.test(part))) return null;
  const cased = caseless.test(type) ? path.map((part) => part.toLowerCase()) : path;
  const named = type === 'pypi' ? cased.map((part) => part.replace(/[-_.]+/gu, '-')) : cased;
  return `pkg:${type}/${named.map(encodeURIComponent).join('/')}`;
}
