/** deps.dev: licence and source of packages of npm, PyPI and five more registries. https://docs.deps.dev/api/v3/ */

import * as v from 'valibot';
import { pkgAddress } from '../../work/ids/pkg-address.ts';
import { parseRepo } from '../../work/ids/repo.ts';
import type { Work } from '../../work/work.ts';
import { idOf } from '../../work/work-id.ts';
import { flag, listOf } from '../fields.ts';
import { known } from '../known.ts';
import { softwareCopy } from '../software-copy.ts';
import type { Answer, Source } from '../source.ts';

const packageShape = v.object({
  versions: v.array(v.object({ versionKey: v.object({ version: v.string() }), isDefault: flag })),
});

const versionShape = v.object({
  licenses: v.array(v.string()),
  links: listOf(v.object({ label: v.string(), url: v.string() })),
});

type Version = v.InferOutput<typeof versionShape>;

/** Type of the package URL → system there. */
const systems: Readonly<Record<string, string>> = {
  npm: 'npm',
  pypi: 'pypi',
  cargo: 'cargo',
  golang: 'go',
  maven: 'maven',
  nuget: 'nuget',
  gem: 'rubygems',
};

const depsDev: Source = {
  id: 'deps-dev',
  name: 'deps.dev',
  stage: 1,
  describes: true,
  origins: ['https://api.deps.dev/*'],
  pace: { requests: 10, perMs: 1000, atOnce: 3 },
  accepts: (work) => placeOf(work) !== undefined,
  async ask(work, http) {
    const place = placeOf(work);
    if (place === undefined) return null;
    const found = await http.json(place, packageShape);
    const version = found?.versions.find(({ isDefault }) => isDefault) ?? found?.versions.at(-1);
    if (!version) return null;
    const number = encodeURIComponent(version.versionKey.version);
    const latest = await http.json(`${place}/versions/${number}`, versionShape);
    return latest && tell(latest, work);
  },
};

export default depsDev;

function placeOf(work: Work): string | undefined {
  const [, type = '', path = ''] = /^([^/]+)\/(.+)$/u.exec(idOf(work, 'pkg') ?? '') ?? [];
  const system = systems[type];
  const name = path
    .split('/')
    .map(decodeURIComponent)
    .join(type === 'maven' ? ':' : '/');
  if (system === undefined || name === '') return undefined;
  return `https://api.deps.dev/v3/systems/${system}/packages/${encodeURIComponent(name)}`;
}

function tell({ licenses, links }: Version, work: Work): Answer {
  const pkg = idOf(work, 'pkg') ?? '';
  const source = links.find(({ label }) => label === 'SOURCE_REPO')?.url;
  const repo = source === undefined ? null : parseRepo(source);
  return {
    ...softwareCopy(
      {
        page: pkgAddress(`pkg:${pkg}`) ?? undefined,
        format: 'package',
        evidence: 'published in its registry',
      },
      licenses,
    ),
    about: known({ title: decodeURIComponent(pkg.split('/').slice(1).join('/')) || undefined }),
    ...(repo ? { alsoKnownAs: [repo] } : {}),
  };
}
