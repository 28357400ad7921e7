/** What every answer owes its readers: whole copies, and "open" only with a licence. */

import * as v from 'valibot';
import type { Answer } from '../../../lib/lookup/source.ts';
import { isWorkId } from '../../../lib/work/ids/parse-id.ts';

const told = v.pipe(v.string(), v.nonEmpty(), v.regex(/^(?!.*(?:undefined|\[object|NaN))/u));
const address = v.pipe(told, v.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/u), v.url());
/** SPDX ids and expressions, and Creative Commons licences without their version. */
const licence = v.pipe(told, v.regex(/^[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*$/u));
const date = v.pipe(told, v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u));

const copy = v.pipe(
  v.strictObject({
    url: address,
    format: v.picklist(['pdf', 'html', 'epub', 'source', 'package', 'other']),
    openness: v.picklist(['open', 'free', 'borrow', 'preview', 'embargoed']),
    version: v.exactOptional(v.picklist(['submitted', 'accepted', 'published'])),
    licence: v.exactOptional(licence),
    host: told,
    evidence: told,
    embargoEnds: v.exactOptional(date),
    heldBy: v.exactOptional(v.picklist(['publisher', 'repository'])),
    landing: v.exactOptional(address),
  }),
  v.check(
    ({ openness, licence: stated }) => openness !== 'open' || stated !== undefined,
    'open without a licence',
  ),
);

const answer = v.nullable(
  v.strictObject({
    copies: v.array(copy),
    describes: v.exactOptional(v.literal(true)),
    unconfirmed: v.exactOptional(v.array(copy)),
    related: v.exactOptional(
      v.array(
        v.strictObject({
          relation: v.picklist(['alternative', 'code', 'data', 'paper']),
          title: told,
          url: address,
          id: v.exactOptional(v.pipe(v.string(), v.check(isWorkId, 'not a work id'))),
          licence: v.exactOptional(licence),
          platforms: v.exactOptional(v.pipe(v.array(told), v.nonEmpty())),
          evidence: told,
        }),
      ),
    ),
    about: v.exactOptional(
      v.strictObject({
        title: v.exactOptional(told),
        authors: v.exactOptional(v.pipe(v.array(told), v.nonEmpty())),
        year: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2200))),
        container: v.exactOptional(told),
        publisher: v.exactOptional(told),
        kind: v.exactOptional(told),
      }),
    ),
    alsoKnownAs: v.exactOptional(v.array(v.pipe(v.string(), v.check(isWorkId, 'not a work id')))),
    notices: v.exactOptional(
      v.array(
        v.strictObject({
          kind: v.picklist(['retraction', 'withdrawal', 'concern', 'correction']),
          label: told,
          date: v.exactOptional(date),
          url: v.exactOptional(address),
        }),
      ),
    ),
  }),
);

/** One line for each fault, with the path to it. */
export function faultsIn(said: Answer | null): string[] {
  const { issues = [] } = v.safeParse(answer, said);
  return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}
