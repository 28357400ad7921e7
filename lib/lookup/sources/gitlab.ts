/** GitLab.com: a project's licence. https://docs.gitlab.com/api/projects/#get-a-single-project */

import * as v from 'valibot';
import { parseRepo } from '../../work/ids/repo.ts';
import { address, flag, text } from '../fields.ts';
import { known } from '../known.ts';
import { pathOn } from '../repositories.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Source } from '../source.ts';

const project = v.object({
  path_with_namespace: v.string(),
  name: text,
  web_url: address,
  archived: flag,
  license: v.nullish(v.object({ key: text })),
});

const gitlab: Source = {
  id: 'gitlab',
  name: 'GitLab',
  stage: 1,
  describes: true,
  origins: ['https://gitlab.com/*'],
  pace: { requests: 400, perMs: 60_000, atOnce: 2, burst: 10 },
  accepts: (work) => pathOn('gitlab.com', work) !== undefined,
  async ask(work, http) {
    // Groups nest: the whole path is one segment.
    const path = encodeURIComponent(decodeURIComponent(pathOn('gitlab.com', work) ?? ''));
    const found = await http.json(
      `https://gitlab.com/api/v4/projects/${path}?license=true`,
      project,
    );
    if (!found) return null;
    const { web_url: page, license, archived } = found;
    const moved = page === undefined ? null : parseRepo(page);
    return {
      ...softwareCopy(
        {
          page,
          format: 'source',
          evidence: archived ? 'public, no longer developed' : 'public repository',
        },
        [license?.key],
      ),
      about: known({ title: found.name }),
      ...(moved ? { alsoKnownAs: [moved] } : {}),
    };
  },
};

export default gitlab;
