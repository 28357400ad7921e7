/** HathiTrust: scans of research libraries. https://www.hathitrust.org/member-libraries/resources-for-librarians/data-resources/bibliographic-api/ */

import * as v from 'valibot';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import { address, listOf, text } from '../fields.ts';
import { isbnOf } from '../isbns.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const item = v.object({
  fromRecord: text,
  itemURL: address,
  /** https://www.hathitrust.org/the-collection/preservation/rights-database */
  rightsCode: text,
  usRightsString: text,
});

type Item = v.InferOutput<typeof item>;

const records = v.record(v.string(), v.object({ isbns: listOf(v.string()) }));

/** What it does not know has empty lists; the records then are a list, too. */
const answerShape = v.object({
  records: v.union([
    records,
    v.pipe(
      v.array(v.unknown()),
      v.transform(() => ({})),
    ),
  ]),
  items: v.array(item),
});

const hathitrust: Source = {
  id: 'hathitrust',
  name: 'HathiTrust',
  stage: 2,
  describes: true,
  origins: ['https://catalog.hathitrust.org/*'],
  accepts: (work) => work.kind !== 'chapter' && isbnOf(work) !== undefined,
  async ask(work, http) {
    const isbn = isbnOf(work);
    if (isbn === undefined) return null;
    const number = isbn.slice('isbn:'.length);
    const url = `https://catalog.hathitrust.org/api/volumes/brief/isbn/${number}.json`;
    const answer = await http.json(url, answerShape);
    const same = sameRecords(answer?.records ?? {}, isbn);
    const found = (answer?.items ?? []).filter(({ fromRecord }) => same.has(fromRecord ?? ''));
    return found.length > 0 ? tell(found) : null;
  },
};

export default hathitrust;

/** A record lists the ISBNs of all printings it stands for. */
function sameRecords(all: v.InferOutput<typeof records>, isbn: WorkId): Set<string> {
  const same = Object.entries(all).filter(([, { isbns }]) =>
    isbns.some((said) => parseIsbn(said) === isbn),
  );
  return new Set(same.map(([id]) => id));
}

function tell(found: readonly Item[]): Answer {
  const views = found.filter(({ usRightsString }) => usRightsString === 'Full view');
  return { copies: views.slice(0, 3).flatMap(copyOf) };
}

function copyOf({ itemURL, rightsCode }: Item): ToldCopy[] {
  const where = rightsCode === 'pdus' ? 'full view in the USA' : 'full view';
  return readableCopy({
    page: itemURL,
    licence: rightsCode,
    heldBy: 'repository',
    evidence: where,
  });
}
