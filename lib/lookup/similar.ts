/**
 * Works like this one that anyone may read, as OpenAlex relates them. Two requests, made only when
 * the reader asks. https://docs.openalex.org/api-entities/works/work-object#related_works
 */

import * as v from 'valibot';
import type { Copy } from '../work/copy.ts';
import type { FailureReason } from '../work/errors.ts';
import { parseDoi } from '../work/ids/doi.ts';
import type { Work } from '../work/work.ts';
import { askOnce } from './ask-once.ts';
import type { LookupEnv } from './env.ts';
import { address, flag, text, year } from './fields.ts';
import { nameOf } from './name-of.ts';
import { openAlexName, openAlexOrigin, openAlexPace } from './openalex-name.ts';
import { openAt, readableCopy } from './readable-copy.ts';
import { isRefusedHost } from '../work/refused-hosts.ts';
import { toVersion } from './versions.ts';

export interface SimilarWork {
  work: Work;
  copy: Copy;
}

const related = v.object({ related_works: v.nullish(v.array(v.string())) });

const place = v.object({
  is_oa: flag,
  landing_page_url: address,
  pdf_url: address,
  license: text,
  version: text,
  source: v.nullish(v.object({ display_name: text, type: text })),
});

const found = v.object({
  results: v.array(
    v.object({
      doi: text,
      title: text,
      publication_year: year,
      authorships: v.nullish(v.array(v.object({ author: v.object({ display_name: text }) }))),
      best_oa_location: v.nullish(place),
    }),
  ),
});

const wanted = 'doi,title,publication_year,authorships,best_oa_location';
const most = 10;

/** Empty when OpenAlex relates no open work to it. */
export async function similarOpenWorks(
  work: Work,
  env: LookupEnv,
): Promise<{ works: SimilarWork[] } | { failed: FailureReason }> {
  const name = openAlexName(work);
  if (name === undefined) return { works: [] };
  const question = {
    id: 'openalex',
    origins: [openAlexOrigin],
    pace: openAlexPace,
    identifier: nameOf(work) ?? '',
    requests: 2,
  };
  return askOnce(question, env, async (http) => {
    const asked = `https://api.openalex.org/works/${name}?select=related_works`;
    const ids = ((await http.json(asked, related))?.related_works ?? []).flatMap(openAlexId);
    if (ids.length === 0) return { works: [] };
    const filter = `openalex:${ids.join('|')},is_oa:true`;
    const list = `https://api.openalex.org/works?filter=${filter}&select=${wanted}&per-page=${most}`;
    const answer = await http.json(list, found, { missing: 'failure' });
    return { works: (answer?.results ?? []).flatMap(similar) };
  });
}

/** `https://openalex.org/W2741809807` → `W2741809807`. */
function openAlexId(said: string): string[] {
  return /\bW\d{1,12}$/u.exec(said)?.slice(0, 1) ?? [];
}

type Found = v.InferOutput<typeof found>['results'][number];

function similar(told: Found): SimilarWork[] {
  const best = told.best_oa_location;
  if (!told.title || !best?.is_oa) return [];
  const heldBy = best.source?.type === 'repository' ? 'repository' : 'publisher';
  const [copy] = readableCopy({
    file: best.pdf_url,
    page: best.landing_page_url,
    licence: best.license,
    version: toVersion(best.version),
    heldBy,
    holder: best.source?.display_name,
    evidence: openAt(heldBy),
  });
  if (!copy || isRefusedHost(copy.url)) return [];
  const doi = told.doi === undefined ? null : parseDoi(told.doi);
  const authors = (told.authorships ?? []).flatMap(({ author }) => author.display_name ?? []);
  const work: Work = {
    kind: 'paper',
    ids: doi ? [doi] : [],
    title: told.title,
    ...(authors.length > 0 && { authors }),
    ...(told.publication_year !== undefined && { year: told.publication_year }),
  };
  return [{ work, copy: { ...copy, source: 'openalex', evidence: `OpenAlex: ${copy.evidence}` } }];
}
