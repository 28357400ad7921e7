/** HAL, the open archive of French research, with the theses of TEL. https://api.archives-ouvertes.fr/docs/search */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { askableDoi } from '../dois.ts';
import { address, filledText, flag, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import { sharesId } from '../same-work.ts';
import type { Answer, Source } from '../source.ts';

const document = v.object({
  halId_s: v.string(),
  doiId_s: text,
  uri_s: address,
  fileMain_s: address,
  openAccess_bool: flag,
  licence_s: text,
  title_s: listOf(filledText),
  authFullName_s: listOf(filledText),
  producedDateY_i: year,
});

type Document = v.InferOutput<typeof document>;

const answerShape = v.object({ response: v.object({ docs: v.array(document) }) });
const fields = Object.keys(document.entries).join(',');

const hal: Source = {
  id: 'hal',
  name: 'HAL',
  stage: 2,
  describes: true,
  origins: ['https://api.archives-ouvertes.fr/*'],
  accepts: (work) => halIdIn(work) !== undefined || askableDoi(work) !== undefined,
  // OpenAlex reads HAL; theses it often lacks.
  prospect: ({ work }) => (work.kind === 'thesis' || halIdIn(work) !== undefined ? 'good' : 'none'),
  async ask(work, http) {
    const halId = halIdIn(work);
    const query = halId === undefined ? `doiId_s:"${askableDoi(work)}"` : `halId_s:"${halId}"`;
    const parameters = new URLSearchParams({ q: query, fl: fields, wt: 'json', rows: '5' });
    const url = `https://api.archives-ouvertes.fr/search/?${parameters}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const found = answer?.response.docs.find(
      ({ halId_s: id, doiId_s: doi }) =>
        id === halId || (doi !== undefined && sharesId([parseDoi(doi)], work)),
    );
    return found ? tell(found) : null;
  },
};

export default hal;

/** From `https://hal.science/hal-01234567v2` and the portals of institutions. */
function halIdIn({ ids }: Work): string | undefined {
  return ids
    .map((id) =>
      /^url:https?:\/\/[^/]*(?:hal|tel|archives-ouvertes)[^/]*\/([a-z]+-\d{8})/u.exec(id),
    )
    .find((match) => match !== null)?.[1];
}

function tell(found: Document): Answer {
  const doi = found.doiId_s === undefined ? null : parseDoi(found.doiId_s);
  const authors = found.authFullName_s;
  // Without a file it is a mere record; a file under embargo is not marked as open.
  const isThere = found.openAccess_bool && found.fileMain_s !== undefined;
  return {
    copies: isThere
      ? readableCopy({
          file: found.fileMain_s,
          page: found.uri_s,
          licence: found.licence_s,
          heldBy: 'repository',
          evidence: 'deposited with its file',
        })
      : [],
    about: known({
      title: found.title_s[0],
      year: found.producedDateY_i,
      authors,
    }),
    ...(doi ? { alsoKnownAs: [doi] } : {}),
  };
}
