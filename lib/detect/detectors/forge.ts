/** Source code repositories on forges, public or self-hosted. */

import { parseRepo } from '../../work/ids/repo.ts';
import type { Clue, Detector } from '../detector.ts';
import type { Page } from '../page.ts';

export const forge: Detector = {
  id: 'forge',
  rank: 45,
  reads: 'head',
  detect(page): Clue[] {
    const repo = declared(page) ?? byGenerator(page) ?? onGitLab(page) ?? parseRepo(page.url.href);
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

/** GitLab on any host: every page names the site's software, those of a project also the project. */
function onGitLab({ document, meta, url }: Page) {
  if (meta.first('og:site_name') !== 'GitLab') return null;
  const body = document.body;
  const path = body.getAttribute('data-project-full-path');
  if (path) return parseRepo(`repo:${url.origin}/${path}`);
  const [start = ''] = url.pathname.split('/-/');
  return body.hasAttribute('data-project-id') ? parseRepo(`repo:${url.origin}${start}`) : null;
}
