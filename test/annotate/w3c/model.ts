/**
 * What the Web Annotation Data Model demands of an annotation (https://www.w3.org/TR/annotation-model/),
 * written from its text and apart from the code that it judges. Sections as in the Recommendation.
 */

import * as v from 'valibot';

/** Only the characters of https://www.rfc-editor.org/rfc/rfc3986#section-2. */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/iu));
/** 3.3.1: an `xsd:dateTime` in UTC, expressed as `Z`. */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();

/** 4.2.3 to 4.2.9: exactly one value of each. A union would try every kind at every depth. */
const refinedBy = v.exactOptional(v.lazy((input) => oneOrMore(selector, input)));
const plain = { value: text, refinedBy };
const position = { start: count, end: count, refinedBy };
const quote = { exact: text, prefix: v.exactOptional(text), suffix: v.exactOptional(text) };
const places: Record<string, v.ObjectEntries> = {
  CssSelector: plain,
  XPathSelector: plain,
  FragmentSelector: { ...plain, conformsTo: v.exactOptional(iri) },
  TextQuoteSelector: { ...quote, refinedBy },
  TextPositionSelector: position,
  DataPositionSelector: position,
};
const place: v.GenericSchema = v.lazy((input) => {
  const { type } = v.parse(v.object({ type: text }), input);
  if (type === 'SvgSelector') return svg(input);
  return strictly(type, places[type]);
});
const selector: v.GenericSchema = v.lazy((input) => {
  const isRange = v.is(v.object({ type: v.literal('RangeSelector') }), input);
  if (!isRange) return place;
  return strictly('RangeSelector', { startSelector: place, endSelector: place, refinedBy });
});

/** Either the shape or where it is. */
function svg(input: unknown): v.GenericSchema {
  const isHere = v.is(v.object({ value: text }), input);
  return strictly('SvgSelector', isHere ? plain : { id: iri, refinedBy });
}

function strictly(type: string, entries: v.ObjectEntries | undefined): v.GenericSchema {
  return entries ? v.strictObject({ type: v.literal(type), ...entries }) : v.never();
}

/** 4: a specific resource says more than its source. */
const specificResource = v.pipe(
  v.strictObject({
    type: v.literal('SpecificResource'),
    source: iri,
    scope: v.exactOptional(v.lazy((input) => oneOrMore(iri, input))),
    styleClass: v.exactOptional(text),
    selector: v.exactOptional(v.lazy((input) => oneOrMore(selector, input))),
  }),
  v.check((resource) => Object.keys(resource).length > 2),
);

/** 3.2.1: the classes that the model names, and `Annotation` for what is answered. */
const webResource = v.strictObject({ id: iri, type: v.picklist(['Text', 'Annotation']) });

/** 3.2.4 */
const textualBody = v.strictObject({
  type: v.literal('TextualBody'),
  value: text,
  format: v.exactOptional(v.literal('text/plain')),
  purpose: text,
});

const target = v.union([specificResource, webResource]);

const annotation = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('Annotation'),
  motivation: text,
  creator: v.exactOptional(
    v.strictObject({
      type: v.literal('Person'),
      id: v.exactOptional(iri),
      name: v.exactOptional(text),
    }),
  ),
  created: v.exactOptional(dateTime),
  modified: v.exactOptional(dateTime),
  rights: v.exactOptional(iri),
  stylesheet: v.exactOptional(v.strictObject({ type: v.literal('CssStylesheet'), value: text })),
  body: v.exactOptional(v.pipe(v.array(textualBody), v.minLength(1))),
  target: v.lazy((input) => oneOrMore(target, input)),
});

/** Throws with the first thing that the model forbids. */
export function demandModel(json: unknown): void {
  const { stylesheet, ...rest } = v.parse(annotation, json);
  // 4.4: a class needs a style sheet.
  if (JSON.stringify(rest).includes('"styleClass":') && !stylesheet)
    throw new TypeError('a style class without a style sheet');
}

function oneOrMore(item: v.GenericSchema, input: unknown): v.GenericSchema {
  return Array.isArray(input) ? v.pipe(v.array(item), v.minLength(1)) : item;
}
