/** Repology: which systems carry a program, under which licence. https://repology.org/api/v1 */

import * as v from 'valibot';
import type { Work } from '../../work/work.ts';
import { listOf } from '../fields.ts';
import { softwareLicence } from '../licence.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Answer, Source } from '../source.ts';

const entry = v.object({ repo: v.string(), licenses: listOf(v.string()) });

type Entry = v.InferOutput<typeof entry>;

const repology: Source = {
  id: 'repology',
  name: 'Repology',
  stage: 2,
  describes: true,
  origins: ['https://repology.org/*'],
  pace: { requests: 1, perMs: 1000, atOnce: 1 },
  accepts: (work) => projectOf(work) !== undefined,
  async ask(work, http) {
    const project = projectOf(work);
    if (project === undefined) return null;
    const url = `https://repology.org/api/v1/project/${encodeURIComponent(project)}`;
    // An unknown project is an empty list.
    const entries = await http.json(url, v.array(entry), { missing: 'failure' });
    return entries && entries.length > 0 ? tell(entries, project) : null;
  },
};

export default repology;

/** Distributions' names are mostly Repology's own; other registries' are not. */
function projectOf({ ids }: Work): string | undefined {
  return ids
    .map(
      (id) => /^pkg:(?:deb|rpm|apk|alpm|nix|brew|guix|conda)\/(?:[^/]+\/)?([^/]+)$/u.exec(id)?.[1],
    )
    .find((name) => name !== undefined)
    ?.toLowerCase();
}

function tell(entries: readonly Entry[], project: string): Answer {
  const systems = new Set(entries.map(({ repo }) => repo)).size;
  const stated = entries.flatMap(({ licenses }) => (licenses.length === 1 ? licenses : []));
  // Packagers write licences in many ways, some as `custom`; those that can be read decide.
  const readable = stated.filter((licence) => softwareLicence(licence) !== undefined);
  return softwareCopy(
    {
      page: `https://repology.org/project/${encodeURIComponent(project)}/versions`,
      format: 'package',
      evidence: `packaged for ${systems} systems`,
    },
    readable,
  );
}
