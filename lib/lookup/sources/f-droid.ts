/** F-Droid: free applications for Android, and nothing else. https://f-droid.org/docs/All_our_APIs/ */

import * as v from 'valibot';
import type { Work } from '../../work/work.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Source } from '../source.ts';

const application = v.object({
  packageName: v.pipe(v.string(), v.regex(/^[\w.]+$/u)),
  packages: v.array(v.object({ versionName: v.string() })),
});

const fDroid: Source = {
  id: 'f-droid',
  name: 'F-Droid',
  stage: 1,
  origins: ['https://f-droid.org/*'],
  accepts: (work) => idIn(work) !== undefined,
  async ask(work, http) {
    const url = `https://f-droid.org/api/v1/packages/${idIn(work)}`;
    const found = await http.json(url, application);
    if (!found) return null;
    const page = `https://f-droid.org/packages/${found.packageName}/`;
    const evidence = 'carries free software only';
    return {
      copies: found.packages.length > 0 ? readableCopy({ page, format: 'package', evidence }) : [],
    };
  },
};

export default fDroid;

/** Android's own ids are the same in every store. */
function idIn({ ids }: Work): string | undefined {
  const store =
    /^(?:url:https:\/\/f-droid\.org\/(?:[a-z_A-Z-]+\/)?packages\/|url:https:\/\/play\.google\.com\/store\/apps\/details\?id=|pkg:(?:fdroid|android)\/)([\w.]+)/u;
  return ids.map((id) => store.exec(id)?.[1]).find((found) => found !== undefined);
}
