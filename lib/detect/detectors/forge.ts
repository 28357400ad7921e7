/** Source code repositories on forges, public or self-hosted. */

import { parseRepo } from '../../work/ids/repo.ts';
import type { Clue, Detector } from '../detector.ts';
import type { Page } from '../page.ts';

export const forge: Detector = {
  id: 'forge',
  rank: 45,
  reads: 'head',
  detect(page): Clue[] {
    const repo = declared(page) ?? byGenerator(page) ?? parseRepo(page.url.href);
    if (!repo) return [];
    const name = decodeURIComponent(repo.replace(/^.*\//u, ''));
    return [
      {
        kind: 'software',
        ids: [repo],
        title: name,
        confidence: 0.9,
        detail: `repository: ${repo.slice('repo:'.length)}`,
      },
    ];
  },
};

/** Forges tell Go's tools where to clone from (https://go.dev/ref/mod#vcs-find): `host/owner/name git https://…`. */
function declared({ meta, url }: Page) {
  const [, vcs, address = ''] = meta.first('go-import')?.split(/\s+/u) ?? [];
  const repo = vcs === 'git' ? parseRepo(`repo:${address}`) : null;
  return repo?.startsWith(`repo:https://${url.hostname}/`) ? repo : null;
}

/** Web front ends of git name themselves; the repository is the path before the view. */
function byGenerator({ meta, url }: Page) {
  const path = url.pathname.replace(
    /\/(?:tree|log|commit|refs|about|summary|shortlog|blob|plain|diff|stats)(?:\/.*)?$/u,
    '',
  );
  const project = url.searchParams.get('p')?.split(';')[0];
  if (!/^(?:gitweb|cgit)\b/iu.test(meta.first('generator') ?? '')) return null;
  return parseRepo(
    `repo:${url.origin}${project === undefined ? path : `${path.replace(/\/$/u, '')}/${project}`}`,
  );
}
