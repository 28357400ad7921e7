/**
 * How many of a real week's works are answered without any request. Needs the folder
 * `../shared/corpus` beside the project, and says so when it is not there.
 */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSources } from '../../lib/lookup/all-sources.ts';
import { parseDoi } from '../../lib/work/ids/doi.ts';

const file = new URL('../../../shared/corpus/dois-week.txt', import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.log('../shared/corpus is not beside the project: the week is not tested');

describe.skipIf(!isThere)('a real week of DOIs', () => {
  it('is answered in an eighth or more of its works without any request', () => {
    const dois = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const free = allSources.filter(({ stage, describes }) => stage === 0 && !describes);
    const answered = dois.filter((doi) => {
      const id = parseDoi(doi);
      return id && free.some((source) => source.accepts({ kind: 'paper', ids: [id] }));
    });
    console.log({ works: dois.length, answered: answered.length / dois.length });
    expect(answered.length / dois.length).toBeGreaterThanOrEqual(0.125);
  });
});
