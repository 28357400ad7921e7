/**
 * Items of repositories that run DSpace 6, as DOAB and OAPEN do.
 * https://wiki.lyrasis.org/display/DSDOC6x/REST+API
 */

import * as v from 'valibot';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import type { Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';
import { filledText, listOf, text, year } from './fields.ts';
import { known } from './known.ts';
import { toSpdx } from './licence.ts';
import { sharesId } from './same-work.ts';

const metadata = listOf(v.object({ key: v.string(), value: filledText }));

const item = v.object({
  /** `20.500.12657/12345` */
  handle: v.string(),
  metadata,
  bitstreams: listOf(v.object({ name: v.string(), bundleName: text, mimeType: text, metadata })),
});

export type DspaceItem = v.InferOutput<typeof item>;

export const dspaceItems = v.array(item);

/** Values of all fields whose key matches, in the item and in its files. */
export function valuesOf({ metadata: own, bitstreams }: DspaceItem, key: RegExp): string[] {
  const fields = [own, ...bitstreams.map((file) => file.metadata)].flat();
  return fields.filter((field) => key.test(field.key)).map(({ value }) => value);
}

/** The item with the work's own DOI, else the book with this ISBN. */
export function itemAbout(
  items: readonly DspaceItem[],
  isbn: WorkId,
  work: Work,
): DspaceItem | undefined {
  return items.find((found) => hasDoi(found, work)) ?? items.find((found) => isBook(found, isbn));
}

export function hasDoi(found: DspaceItem, work: Work): boolean {
  return sharesId(valuesOf(found, /^(?:dc|oapen)\.identifier\.doi$/iu).map(parseDoi), work);
}

/** A chapter's item names the ISBN of its book. Several may stand in one field, however hyphenated. */
function isBook(found: DspaceItem, isbn: WorkId): boolean {
  const isPart =
    valuesOf(found, /^dc\.type$/iu).some((type) => /chapter/iu.test(type)) ||
    valuesOf(found, /ispartofbook$/iu).length > 0;
  const isbns = valuesOf(found, /^(?:dc\.identifier|oapen\.relation)\.isbn$/iu);
  return !isPart && isbns.flatMap((value) => value.split(/[;|]+/u).map(parseIsbn)).includes(isbn);
}

export function licenceOf(found: DspaceItem): string | undefined {
  return valuesOf(found, /rights|licen[cs]e/iu).find((value) => toSpdx(value) !== undefined);
}

export function aboutOf(found: DspaceItem) {
  const authors = valuesOf(found, /^dc\.contributor\.author$/u);
  return known({
    title: valuesOf(found, /^dc\.title$/u)[0],
    authors,
    year: v.parse(year, valuesOf(found, /^dc\.date\.issued$/u)[0]),
  });
}
