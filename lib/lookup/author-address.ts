/**
 * The address that an author gave to readers: Europe PMC repeats the affiliations of PubMed, which
 * hold it in their text. One request, made only when the reader wants to write.
 * https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html#affiliation
 */

import * as v from 'valibot';
import type { FailureReason } from '../work/errors.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parsePmcid } from '../work/ids/pmcid.ts';
import { parsePmid } from '../work/ids/pmid.ts';
import type { Work } from '../work/work.ts';
import { askOnce } from './ask-once.ts';
import type { LookupEnv } from './env.ts';
import { europePmcAddress, europePmcOrigin, europePmcPace } from './europe-pmc-query.ts';
import { text } from './fields.ts';
import { nameOf } from './name-of.ts';
import { sharesId } from './same-work.ts';

export interface AuthorAddress {
  address: string;
  author?: string;
}

const author = v.object({
  fullName: text,
  authorAffiliationDetailsList: v.nullish(
    v.object({ authorAffiliation: v.nullish(v.array(v.object({ affiliation: text }))) }),
  ),
});

const answer = v.object({
  resultList: v.object({
    result: v.array(
      v.object({
        pmid: text,
        pmcid: text,
        doi: text,
        authorList: v.nullish(v.object({ author: v.nullish(v.array(author)) })),
      }),
    ),
  }),
});

type Found = v.InferOutput<typeof answer>['resultList']['result'][number];

/** Null when none is published there. */
export async function addressOfAuthor(
  work: Work,
  env: LookupEnv,
): Promise<{ found: AuthorAddress | null } | { failed: FailureReason }> {
  const asked = europePmcAddress(work);
  if (asked === undefined) return { found: null };
  const question = {
    id: 'europe-pmc',
    origins: [europePmcOrigin],
    pace: europePmcPace,
    identifier: nameOf(work) ?? '',
    requests: 1,
  };
  return askOnce(question, env, async (http) => {
    const told = await http.json(asked, answer, { missing: 'failure' });
    // A search matches loosely; only a record with an id of this work is about it.
    const record = told?.resultList.result.find((candidate) => sharesId(idsOf(candidate), work));
    return { found: record ? addressIn(record) : null };
  });
}

function idsOf({ doi, pmid, pmcid }: Found) {
  const ids = [
    doi && parseDoi(doi),
    pmid && parsePmid(`PMID: ${pmid}`),
    pmcid && parsePmcid(pmcid),
  ];
  return ids.filter((id) => typeof id === 'string' && id !== '');
}

/** The first that is given; who corresponds is not said in another way. */
function addressIn({ authorList }: Found): AuthorAddress | null {
  for (const { fullName, authorAffiliationDetailsList: details } of authorList?.author ?? []) {
    for (const { affiliation } of details?.authorAffiliation ?? []) {
      const address = mailAddress.exec(affiliation ?? '')?.[0];
      if (address) return { address, ...(fullName && { author: fullName }) };
    }
  }
  return null;
}

/** As it stands in running text, without the full stop after it. */
const mailAddress = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-])/iu;
