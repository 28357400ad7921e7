/** Bitbucket: whether a repository is public; it knows no licences. https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/ */

import * as v from 'valibot';
import { address, text } from '../fields.ts';
import { known } from '../known.ts';
import { pathOn } from '../repositories.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Source } from '../source.ts';

const repository = v.object({
  full_name: v.string(),
  name: text,
  is_private: v.boolean(),
  links: v.object({ html: v.object({ href: address }) }),
});

const bitbucket: Source = {
  id: 'bitbucket',
  name: 'Bitbucket',
  stage: 1,
  describes: true,
  origins: ['https://api.bitbucket.org/*'],
  pace: { requests: 60, perMs: 3_600_000, atOnce: 1 },
  accepts: (work) => pathOn('bitbucket.org', work) !== undefined,
  async ask(work, http) {
    const url = `https://api.bitbucket.org/2.0/repositories/${pathOn('bitbucket.org', work)}`;
    const found = await http.json(url, repository);
    if (!found) return null;
    const page = found.links.html.href;
    const evidence = 'public repository';
    return {
      ...(found.is_private
        ? { copies: [] }
        : softwareCopy({ page, format: 'source', evidence }, [])),
      about: known({ title: found.name }),
    };
  },
};

export default bitbucket;
