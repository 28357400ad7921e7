/** Flathub: applications for Linux, free and proprietary. https://flathub.org/api/v2/docs */

import * as v from 'valibot';
import { parseRepo } from '../../work/ids/repo.ts';
import type { Work } from '../../work/work.ts';
import { flag, text } from '../fields.ts';
import { known } from '../known.ts';
import { softwareLicence } from '../licence.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const application = v.object({
  id: v.string(),
  name: text,
  project_license: text,
  is_free_license: flag,
  urls: v.nullish(v.object({ vcs_browser: text })),
});

type Application = v.InferOutput<typeof application>;

const flathub: Source = {
  id: 'flathub',
  name: 'Flathub',
  stage: 1,
  origins: ['https://flathub.org/*'],
  accepts: (work) => idIn(work) !== undefined,
  async ask(work, http) {
    const found = await http.json(
      `https://flathub.org/api/v2/appstream/${idIn(work)}`,
      application,
    );
    return found && tell(found);
  },
};

export default flathub;

function idIn({ ids }: Work): string | undefined {
  return ids
    .map(
      (id) =>
        /^(?:url:https:\/\/flathub\.org\/(?:[a-z-]+\/)?apps\/|pkg:flat(?:hub|pak)\/)([\w.-]+)/iu.exec(
          id,
        )?.[1],
    )
    .find((found) => found !== undefined);
}

function tell(found: Application): Answer {
  const code = found.urls?.vcs_browser;
  const repo = code === undefined ? null : parseRepo(code);
  const spdx = softwareLicence(found.project_license);
  return {
    // What costs nothing is not yet free: proprietary programs are carried, too.
    copies: found.is_free_license
      ? readableCopy({
          page: `https://flathub.org/apps/${encodeURIComponent(found.id)}`,
          format: 'package',
          spdx,
          evidence: 'carried as free software',
        })
      : [],
    about: known({ title: found.name }),
    ...(repo ? { alsoKnownAs: [repo] } : {}),
  };
}
