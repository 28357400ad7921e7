/** JOSS, the Journal of Open Source Software: the paper of a program, and its code. https://joss.theoj.org/about */

import * as v from 'valibot';
import { parseRepo } from '../../work/ids/repo.ts';
import { parseDoi, doiAddress } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import { address, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source } from '../source.ts';

const paper = v.object({
  doi: v.string(),
  title: text,
  state: text,
  year,
  pdf_url: address,
  software_repository: address,
  /** DOI of the archived version that was reviewed. */
  software_archive: text,
});

type Paper = v.InferOutput<typeof paper>;

const joss: Source = {
  id: 'joss',
  name: 'JOSS',
  stage: 2,
  origins: ['https://joss.theoj.org/*'],
  accepts: (work) => doiOf(work) !== undefined,
  async ask(work, http) {
    const found = await http.json(`https://joss.theoj.org/papers/${doiOf(work)}.json`, paper);
    return found && tell(found);
  },
};

export default joss;

function doiOf({ ids }: Work): string | undefined {
  return ids.find((id) => id.startsWith('doi:10.21105/joss.'))?.slice('doi:'.length);
}

/** Submissions are listed, too: under review, rejected, withdrawn. The misspelling is theirs. */
function isPublished({ state }: Paper): boolean {
  return /^(?:accepted|retracted|supercede?d|superseded)$/u.test(state ?? '');
}

function tell(found: Paper): Answer {
  const code = found.software_repository;
  const repo = code === undefined ? null : parseRepo(code);
  const archive = found.software_archive === undefined ? null : parseDoi(found.software_archive);
  const evidence = 'named in the paper';
  return {
    copies: isPublished(found)
      ? readableCopy({
          file: found.pdf_url,
          // https://joss.readthedocs.io: every paper is published under it.
          licence: 'cc-by-4.0',
          version: 'published',
          heldBy: 'publisher',
          evidence: 'published openly',
        })
      : [],
    ...(found.state === 'retracted'
      ? { notices: [{ kind: 'retraction' as const, label: 'Retracted' }] }
      : {}),
    about: known({ title: found.title, year: found.year }),
    related: [
      ...(code
        ? [
            {
              relation: 'code' as const,
              title: code,
              url: code,
              ...(repo && { id: repo }),
              evidence,
            },
          ]
        : []),
      ...(archive
        ? [
            {
              relation: 'code' as const,
              title: archive,
              url: doiAddress(archive),
              id: archive,
              evidence,
            },
          ]
        : []),
    ],
  };
}
