/**
 * A work as Crossref describes it, in the parts we use.
 * https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */

import * as v from 'valibot';
import { listOf, text, year } from '../fields.ts';
import { update } from './notices.ts';

/** Usually a list, sometimes one text. */
const texts = v.pipe(
  v.fallback(v.nullish(v.union([v.array(v.string()), v.string()]), []), []),
  v.transform((said) => [said].flat().filter((entry) => entry.trim() !== '')),
);

const person = v.pipe(
  v.object({ given: text, family: text, name: text }),
  v.transform(({ given, family, name }) => name ?? [given, family].filter(Boolean).join(' ')),
  v.nonEmpty(),
);

/** `[[2019,5]]`, `[[null]]` when nothing is known. */
const issued = v.pipe(
  v.fallback(v.nullish(v.object({ 'date-parts': v.array(v.array(v.unknown())) }), null), null),
  v.transform((date) => v.parse(year, Number(date?.['date-parts'][0]?.[0]))),
);

const relation = v.fallback(
  v.nullish(v.record(v.string(), listOf(v.object({ id: v.string(), 'id-type': v.string() })))),
  undefined,
);

/** Licences of a version, each from a date on. */
const licence = v.object({
  URL: v.string(),
  'content-version': v.string(),
  start: v.object({ timestamp: v.number() }),
});

export const record = v.object({
  DOI: v.string(),
  title: texts,
  author: listOf(person),
  issued,
  'container-title': texts,
  publisher: text,
  relation,
  license: listOf(licence),
  'updated-by': listOf(update),
});

export type CrossrefRecord = v.InferOutput<typeof record>;
