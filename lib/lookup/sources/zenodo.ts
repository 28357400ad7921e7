/** Zenodo: papers, data and software of all fields. https://developers.zenodo.org/#records */

import * as v from 'valibot';
import { parseDoi } from '../../work/ids/doi.ts';
import type { Work } from '../../work/work.ts';
import type { WorkId } from '../../work/work-id.ts';
import { address, filledText, listOf, text, year } from '../fields.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const file = v.object({ key: text, links: v.nullish(v.object({ self: address })) });

/** Older records have the id alone. */
const license = v.fallback(
  v.nullish(
    v.union([
      v.string(),
      v.pipe(
        v.object({ id: v.string() }),
        v.transform(({ id }) => id),
      ),
    ]),
  ),
  undefined,
);

const record = v.object({
  doi: text,
  conceptdoi: text,
  metadata: v.object({
    title: text,
    publication_date: year,
    creators: listOf(v.object({ name: filledText })),
    access_right: v.string(),
    embargo_date: text,
    license,
    resource_type: v.nullish(v.object({ type: text, subtype: text })),
  }),
  links: v.object({ self_html: address, html: address }),
  files: listOf(file),
});

type Record = v.InferOutput<typeof record>;

const zenodo: Source = {
  id: 'zenodo',
  name: 'Zenodo',
  stage: 1,
  origins: ['https://zenodo.org/*'],
  // 60 a minute and 2 000 an hour for guests.
  pace: { requests: 2000, perMs: 3_600_000, atOnce: 2, burst: 25 },
  accepts: (work) => numberIn(work) !== undefined,
  async ask(work, http) {
    const found = await http.json(`https://zenodo.org/api/records/${numberIn(work)}`, record);
    return found && tell(found);
  },
};

export default zenodo;

function numberIn({ ids }: Work): string | undefined {
  return ids
    .map((id) =>
      /^doi:10\.5281\/zenodo\.(\d+)$|^url:https:\/\/zenodo\.org\/records?\/(\d+)/u.exec(id),
    )
    .find((match) => match !== null)
    ?.slice(1)
    .find((number) => number !== undefined);
}

function tell(found: Record): Answer {
  const { title, publication_date: published, creators } = found.metadata;
  const dois = [found.doi, found.conceptdoi].map((said) => (said ? parseDoi(said) : null));
  return {
    copies: copiesIn(found),
    about: known({
      title,
      year: published,
      authors: creators.map(({ name }) => name),
    }),
    alsoKnownAs: dois.filter((id): id is WorkId => id !== null),
  };
}

function copiesIn({ metadata, links, files }: Record): ToldCopy[] {
  const { access_right: access, embargo_date: until, resource_type: type } = metadata;
  const page = links.self_html ?? links.html;
  if (access === 'embargoed' && page !== undefined && /^\d{4}-\d\d-\d\d$/u.test(until ?? '')) {
    const [copy] = readableCopy({ page, heldBy: 'repository', evidence: `closed until ${until}` });
    return copy && until ? [{ ...copy, openness: 'embargoed', embargoEnds: until }] : [];
  }
  // A record may be open and have no file: then there is nothing to read.
  if (access !== 'open' || files.length === 0) return [];
  const pdf =
    type?.type === 'publication' && files.length === 1 && /\.pdf$/iu.test(files[0]?.key ?? '');
  return readableCopy({
    file: pdf ? files[0]?.links?.self : undefined,
    page,
    format: pdf ? 'pdf' : type?.type === 'software' ? 'source' : 'html',
    licence: metadata.license ?? undefined,
    version: type?.subtype === 'preprint' ? 'submitted' : undefined,
    heldBy: 'repository',
    evidence: 'deposited there, open to all',
  });
}
