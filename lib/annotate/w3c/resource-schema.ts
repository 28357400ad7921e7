/** Reads what an annotation is about and what it says: the targets and bodies of the model, section 3. */

import * as v from 'valibot';
import type { Selector } from '../selectors.ts';
import { oneOrMany, typesOf } from './one-or-many.ts';
import { selectorsSchema } from './selector-schema.ts';

/** Browsers leave more in an address than https://www.rfc-editor.org/rfc/rfc3987 allows; so do we. */
export const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s"<>]*$/iu, 'not an address'));

/** `xsd:dateTime`, which the model demands; `Date` alone takes anything for a date. */
export const dateTime = v.pipe(
  v.string(),
  v.regex(
    /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u,
    'not a date and time',
  ),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a date and time'),
);

const addresses = v.exactOptional(v.lazy(() => oneOrMany(reference)));

/** What both annotations and resources may carry, section 3.3; looked at, not kept. */
export const provenance = {
  created: v.exactOptional(dateTime),
  modified: v.exactOptional(dateTime),
  canonical: v.exactOptional(iri),
  via: addresses,
};

/** An IRI, or an object that carries one as its id, or neither. */
const reference: v.GenericSchema<unknown, string | undefined> = v.lazy((input) =>
  typeof input === 'string'
    ? iri
    : v.pipe(
        v.object({ id: v.exactOptional(iri) }),
        v.transform(({ id }) => id),
      ),
);

export interface Resource {
  types: string[];
  id?: string;
  source?: string;
  value?: string;
  purposes: string[];
  selectors: Selector[];
  scopes: string[];
  styleClasses: string[];
  /** Of a choice, a list or another set of resources. */
  items: Resource[];
}

const object = v.object({
  ...provenance,
  id: v.exactOptional(iri),
  rights: addresses,
  textDirection: v.exactOptional(v.picklist(['ltr', 'rtl', 'auto'])),
  source: v.exactOptional(reference),
  value: v.exactOptional(v.string()),
  purpose: v.optional(oneOrMany(v.string())),
  selector: v.optional(selectorsSchema),
  scope: v.optional(oneOrMany(reference)),
  styleClass: v.optional(oneOrMany(v.string())),
  items: v.optional(v.lazy(() => resourcesSchema)),
});

const one: v.GenericSchema<unknown, Resource> = v.lazy((input) =>
  typeof input === 'string'
    ? v.pipe(
        iri,
        v.transform((id) => bare(id)),
      )
    : v.pipe(
        object,
        v.transform(({ id, source, value, purpose, selector, scope, styleClass, items }) => ({
          ...bare(id),
          types: typesOf(input),
          ...(source !== undefined && { source }),
          ...(value !== undefined && { value }),
          purposes: purpose ?? [],
          selectors: selector ?? [],
          scopes: (scope ?? []).filter((scoped) => scoped !== undefined),
          styleClasses: styleClass ?? [],
          items: items ?? [],
        })),
      ),
);

/** A resource or a list of them. */
export const resourcesSchema: v.GenericSchema<unknown, Resource[]> = oneOrMany(one);

function bare(id: string | undefined): Resource {
  return {
    types: [],
    ...(id !== undefined && { id }),
    purposes: [],
    selectors: [],
    scopes: [],
    styleClasses: [],
    items: [],
  };
}
