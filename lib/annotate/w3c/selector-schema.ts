/** Reads the selectors of the model, section 4.2; those of unknown kinds are left out. */

import * as v from 'valibot';
import type { Selector } from '../selectors.ts';
import { oneOrMany, typesOf } from './one-or-many.ts';
import { demandWithinBounds } from './within-bounds.ts';

type SelectorSchema = v.GenericSchema<unknown, Selector | undefined>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();

const one: SelectorSchema = v.lazy((input) => {
  const known = typesOf(input).find((name) => Object.hasOwn(kinds, name));
  return kinds[known ?? ''] ?? unknownKind;
});

/** Also a list, also refined. */
export const selectorsSchema: v.GenericSchema<unknown, Selector[]> = v.pipe(
  oneOrMany(one),
  v.transform((list) => list.filter((selector) => selector !== undefined)),
);

/** One of a known kind that says where; a range has no place to begin at. */
const end: v.GenericSchema<unknown, Selector> = v.pipe(
  selectorsSchema,
  v.minLength(1, 'no selector of a known kind'),
  v.transform(([first]) => first as Selector),
  v.check(({ type }) => type !== 'RangeSelector', 'a range within a range'),
);

/** An IRI, or a kind that was invented elsewhere. An object has to say what it is. */
const unknownKind: SelectorSchema = v.pipe(
  v.union([v.string(), v.looseObject({ type: v.union([text, v.array(text)]) })], 'not a selector'),
  v.transform(() => undefined),
);

const refinedBy = v.exactOptional(v.lazy(() => selectorsSchema));

const kinds: Readonly<Record<string, SelectorSchema>> = {
  TextQuoteSelector: kind('TextQuoteSelector', {
    exact: text,
    prefix: v.exactOptional(text),
    suffix: v.exactOptional(text),
  }),
  TextPositionSelector: kind('TextPositionSelector', { start: count, end: count }),
  RangeSelector: kind('RangeSelector', {
    startSelector: v.lazy(() => end),
    endSelector: v.lazy(() => end),
  }),
  XPathSelector: kind('XPathSelector', { value: text }),
  CssSelector: kind('CssSelector', { value: text }),
  FragmentSelector: kind('FragmentSelector', { value: text, conformsTo: v.exactOptional(text) }),
  DataPositionSelector: kind('DataPositionSelector', { start: count, end: count }),
  SvgSelector: v.pipe(
    kind('SvgSelector', { value: v.exactOptional(text), id: v.exactOptional(text) }),
    v.check((svg) => svg !== undefined && ('value' in svg || 'id' in svg), 'without a shape'),
  ),
};

/** `type` becomes its one plain name. */
function kind(type: Selector['type'], entries: v.ObjectEntries): SelectorSchema {
  return v.pipe(
    v.object({ ...entries, refinedBy }),
    v.transform((selector) => ({ type, ...selector }) as Selector),
  );
}

/** Selectors written as JSON by whomever; null when they are not. */
export function parseSelectors(json: string): Selector[] | null {
  try {
    const value: unknown = JSON.parse(json);
    demandWithinBounds(value);
    const result = v.safeParse(selectorsSchema, value);
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
