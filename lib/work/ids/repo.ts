/** Source code repositories, by the address one would clone: `repo:https://github.com/owner/name`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost, segmentsOf } from './address.ts';

/**
 * First path segments that are pages of the forge itself, not owners. After the reject list of
 * https://github.com/SoftwareHeritage/UpdateSWH and the forges' own reserved names.
 */
const reserved =
  /^(?:-|about|account|admin|api|apps|blog|collections|contact|dashboard|docs|download|education|enterprise|events|explore|features|gist|groups|help|issues|join|login|marketplace|new|notifications|orgs?|organizations|pricing|product|products|projects|public|pulls|repo|resources|search|security|settings|signup|site|snippets|solutions|sponsors|stars|support|team|terms|topics|trending|users?|workspace|\.well-known)$/iu;

type Reader = (segments: string[]) => string[] | null;

const ownerAndName: Reader = ([owner, name]) =>
  owner !== undefined && name !== undefined && !reserved.test(owner) ? [owner, name] : null;

/** GitLab allows groups in groups; `/-/` separates a project from its views. */
const groupsAndName: Reader = (segments) => {
  const end = segments.findIndex((part) => /^(?:-|tree|blob|commits?|raw|issues)$/u.test(part));
  const path = end === -1 ? segments : segments.slice(0, end);
  return path.length >= 2 && path.length <= 6 && ownerAndName(path) ? path : null;
};

const sourceForge: Reader = ([projects, name]) =>
  /^(?:projects|p)$/u.test(projects ?? '') && name !== undefined ? ['projects', name] : null;

const sourceHut: Reader = ([owner, name]) =>
  owner?.startsWith('~') && name !== undefined ? [owner, name] : null;

/** Large forges, and host names by which self-hosted ones are commonly known. */
const forges: readonly [RegExp, Reader][] = [
  [/^github\.com$/u, ownerAndName],
  [
    /^(?:codeberg\.org|gitea\.com|bitbucket\.org|notabug\.org|gitee\.com|framagit\.org)$/u,
    ownerAndName,
  ],
  [/^sourceforge\.net$/u, sourceForge],
  [/^(?:git|hg)\.sr\.ht$/u, sourceHut],
  [/^(?:git\.launchpad\.net|salsa\.debian\.org|invent\.kde\.org|0xacab\.org)$/u, groupsAndName],
  [/^gitlab\.|\.gitlab\./u, groupsAndName],
  [/^(?:gitea|forgejo|gogs)\./u, ownerAndName],
];

/**
 * Reads clone addresses (`git+https:`, `git@host:owner/name`, `….git`), pages of known forges, and
 * any address behind a `repo:` cue. The host becomes lower case; the path keeps its case, because
 * Software Heritage files origins by the exact address.
 */
export function parseRepo(text: string): WorkId | null {
  const said = text.startsWith('repo:');
  const address = text
    .trim()
    .replace(/^repo:/u, '')
    .replace(/^(?:scm:)?git\+(?=https?:|ssh:)|^scm:git:/u, '')
    .replace(/^(?:ssh:\/\/)?git@([^/:]+)[:/](?=\D)/u, 'https://$1/')
    .replace(/^git:\/\//u, 'https://');
  const url = parseAddress(address);
  if (!url) return null;
  const path = repositoryPath(url, said);
  if (!path) return null;
  const name = path.map((part) => part.replace(/\.git$/u, '')).map(encodeSegment);
  return name.includes('') ? null : `repo:https://${publicHost(url)}/${name.join('/')}`;
}

function repositoryPath(url: URL, said: boolean): string[] | null {
  const segments = segmentsOf(url);
  const at = publicHost(url);
  const forge = forges.find(([host]) => host.test(at));
  if (forge) return forge[1](segments);
  const end = segments.findIndex((part) => part.endsWith('.git'));
  if (end > 0 || (end === 0 && segments.length === 1)) return segments.slice(0, end + 1);
  return said && segments.length > 0 && segments.length <= 8 ? segments : null;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment)
    .replaceAll('%7E', '~')
    .replaceAll('%40', '@')
    .replaceAll('%2B', '+');
}

export function repoAddress(id: WorkId): string {
  return id.replace(/^repo:/u, '');
}
