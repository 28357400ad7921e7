/** Codeberg, the largest forge that runs Forgejo. https://codeberg.org/api/swagger */

import * as v from 'valibot';
import { address, flag, listOf, text } from '../fields.ts';
import { known } from '../known.ts';
import { pathOn } from '../repositories.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Source } from '../source.ts';

const repository = v.object({
  full_name: v.string(),
  name: text,
  html_url: address,
  private: v.boolean(),
  archived: flag,
  /** What the forge recognises in the repository's files; several when there are several. */
  licenses: listOf(v.string()),
});

const codeberg: Source = {
  id: 'codeberg',
  name: 'Codeberg',
  stage: 1,
  describes: true,
  origins: ['https://codeberg.org/*'],
  accepts: (work) => pathOn('codeberg.org', work) !== undefined,
  async ask(work, http) {
    const url = `https://codeberg.org/api/v1/repos/${pathOn('codeberg.org', work)}`;
    const found = await http.json(url, repository);
    if (!found) return null;
    return {
      ...(found.private
        ? { copies: [] }
        : softwareCopy(
            {
              page: found.html_url,
              format: 'source',
              evidence: found.archived ? 'public, no longer developed' : 'public repository',
            },
            found.licenses,
          )),
      about: known({ title: found.name }),
    };
  },
};

export default codeberg;
