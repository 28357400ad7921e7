/** GitHub: a repository's licence and whether it moved. https://docs.github.com/en/rest/repos/repos#get-a-repository */

import * as v from 'valibot';
import { parseRepo } from '../../work/ids/repo.ts';
import { address, filledText, flag, text } from '../fields.ts';
import { known } from '../known.ts';
import { pathOn } from '../repositories.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Answer, Source } from '../source.ts';

const repository = v.object({
  full_name: filledText,
  html_url: address,
  private: v.boolean(),
  archived: flag,
  license: v.nullish(v.object({ spdx_id: text })),
});

type Repository = v.InferOutput<typeof repository>;

const github: Source = {
  id: 'github',
  name: 'GitHub',
  stage: 1,
  describes: true,
  origins: ['https://api.github.com/*'],
  // 60 an hour for everybody behind one address, which may be a whole campus.
  pace: { requests: 60, perMs: 3_600_000, atOnce: 2 },
  accepts: (work) => pathOn('github.com', work) !== undefined,
  async ask(work, http) {
    const url = `https://api.github.com/repos/${pathOn('github.com', work)}`;
    const headers = http.key === undefined ? {} : { Authorization: `Bearer ${http.key}` };
    const found = await http.json(url, repository, { headers });
    return found && tell(found);
  },
};

export default github;

function tell(found: Repository): Answer {
  const { html_url: page, license, archived } = found;
  const moved = page === undefined ? null : parseRepo(page);
  return {
    ...(found.private
      ? { copies: [] }
      : softwareCopy(
          {
            page,
            format: 'source',
            evidence: archived ? 'public, no longer developed' : 'public repository',
          },
          [license?.spdx_id],
        )),
    about: known({ title: found.full_name.split('/').at(-1) }),
    ...(moved ? { alsoKnownAs: [moved] } : {}),
  };
}
