/** Packages by package URL without version (ECMA-427, https://github.com/package-url): `pkg:npm/preact`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost, segmentsOf } from './address.ts';

/** Type, host, and a path whose two groups are namespace (may be empty) and name. */
type Registry = readonly [type: string, host: RegExp, path: RegExp];

const registries: readonly Registry[] = [
  ['npm', /^npmjs\.(?:com|org)$/u, /^\/package\/(?:(@[\w.~-]+)\/)?([\w.~-]+)/u],
  ['pypi', /^pypi\.(?:python\.)?org$/u, /^\/(?:project|pypi|simple)\/()([\w.-]+)/u],
  ['cargo', /^(?:crates\.io|lib\.rs)$/u, /^\/crates\/()([\w-]+)/u],
  [
    'cran',
    /^cran\.(?:r-project\.org|rstudio\.com)$/u,
    /^\/(?:web\/packages\/|package=)()([A-Za-z][\w.]*)(?=\/|$)/u,
  ],
  [
    'maven',
    /^(?:mvnrepository\.com|central\.sonatype\.com|search\.maven\.org)$/u,
    /^\/artifact\/([\w.-]+)\/([\w.-]+)/u,
  ],
  ['nuget', /^nuget\.org$/u, /^\/packages\/()([\w.-]+)/u],
  ['gem', /^rubygems\.org$/u, /^\/gems\/()([\w.-]+)/u],
  ['composer', /^packagist\.org$/u, /^\/packages\/([\w.-]+)\/([\w.-]+)/u],
  [
    'hackage',
    /^hackage\.haskell\.org$/u,
    /^\/package\/()([A-Za-z\d]+(?:-\d*[A-Za-z][A-Za-z\d]*)*)(?:-[\d.]+)?(?=\/|$)/u,
  ],
  ['docker', /^hub\.docker\.com$/u, /^\/(?:_|r\/([\w.-]+))\/([\w.-]+)/u],
  ['pub', /^pub\.dev$/u, /^\/packages\/()(\w+)/u],
  ['hex', /^hex\.pm$/u, /^\/packages\/()(\w+)/u],
  [
    'cpan',
    /^metacpan\.org$/u,
    /^\/(?:dist|release)\/(?:[A-Z]+\/)?()([\w-]+?)(?:-v?\d[\d._]*)?(?=\/|$)/u,
  ],
  ['golang', /^pkg\.go\.dev$/u, /^\/((?:[\w.-]+\.[a-z]{2,})(?:\/[\w.~-]+)*)\/([\w.~-]+)/u],
  ['brew', /^formulae\.brew\.sh$/u, /^\/(?:formula|cask)\/()([\w@.+-]+)/u],
  ['alpm', /^aur\.archlinux\.org$/u, /^\/packages\/()([\w@.+-]+)/u],
  ['luarocks', /^luarocks\.org$/u, /^\/modules\/([\w-]+)\/([\w.-]+)/u],
  ['bioconductor', /^bioconductor\.org$/u, /^\/packages\/[\w.]+\/\w+\/html\/()(\w+)\.html/u],
  ['elpa', /^elpa\.(?:non)?gnu\.org$/u, /^\/(?:packages|nongnu|devel)\/()([\w-]+)\.html$/u],
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
  const path = segmentsOf({ pathname: withoutVersion(rest) });
  return toId(type.toLowerCase(), path);
}

/** `@scope/name@1.0` has its version behind the last slash. */
function withoutVersion(path: string): string {
  const at = path.indexOf('@', Math.max(1, path.lastIndexOf('/') + 1));
  return at === -1 ? path : path.slice(0, at);
}

function fromRegistry(url: URL): WorkId | null {
  const path = `/${segmentsOf(url).join('/')}`;
  const at = publicHost(url);
  for (const [type, host, shape] of registries) {
    if (!host.test(at)) continue;
    const [, namespace = '', name] = shape.exec(path) ?? [];
    if (name !== undefined) return toId(type, [...namespace.split('/'), name].filter(Boolean));
  }
  return null;
}

function toId(type: string, path: string[]): WorkId | null {
  if (path.length === 0 || !path.every((part) => /^(?!\.+$)[^\s\p{Cc}/]{1,214}$/u.test(part)))
    return null;
  const cased = caseless.test(type) ? path.map((part) => part.toLowerCase()) : path;
  const named = type === 'pypi' ? cased.map((part) => part.replace(/[-_.]+/gu, '-')) : cased;
  return `pkg:${type}/${named.map(encodeURIComponent).join('/')}`;
}
