/** Checks what a page's script claims to have seen, before any of it is believed or stored. */

import * as v from 'valibot';
import type { PageReport, Work } from '../work/work.ts';
import { isWorkId } from '../work/ids/parse-id.ts';

const line = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 2000)),
);

/** More than anyone needs is left out; far more than that is an attack. */
const fewOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.maxLength(10_000),
    v.transform((list) => list.slice(0, most)),
    v.array(item),
  );

const evidence = v.object({ rule: v.pipe(v.string(), v.maxLength(60)), detail: line });

const work = v.object({
  kind: v.picklist([
    'paper',
    'book',
    'chapter',
    'software',
    'dataset',
    'thesis',
    'report',
    'hardware',
  ]),
  ids: fewOf(v.custom<`doi:${string}`>(isId, 'not a work id'), 20),
  title: v.exactOptional(line),
  authors: v.exactOptional(fewOf(line, 200)),
  year: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))),
  container: v.exactOptional(line),
  publisher: v.exactOptional(line),
});

function isId(input: unknown): boolean {
  return typeof input === 'string' && isWorkId(input);
}

const pageReport = v.object({
  sightings: v.pipe(
    v.array(
      v.object({
        work,
        role: v.picklist(['main', 'listed']),
        confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        evidence: fewOf(evidence, 40),
      }),
    ),
    v.maxLength(500),
  ),
  access: v.object({
    state: v.picklist(['open', 'yours', 'closed', 'unknown']),
    reasons: fewOf(evidence, 40),
  }),
});

/** Throws `ValiError` with the path of the first fault. */
export function parsePageReport(input: unknown): PageReport {
  return v.parse(pageReport, input);
}

const listed = fewOf(work, 2000);

/** The works that a page lists. Throws `ValiError` as above. */
export function parseListed(input: unknown): Work[] {
  return v.parse(listed, input);
}
