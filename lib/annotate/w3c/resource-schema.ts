/** Reads what an annotation is about and what it says: the targets and bodies of the model, section 3. */

import * as v from 'valibot';
import type { Selector } from '../selectors.ts';
import { oneOrMany, typesOf } from './one-or-many.ts';
import { selectorsSchema } from './selector-schema.ts';

export const iri = v.pipe(v.string(), v.nonEmpty('an address is missing'));

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
  id: v.exactOptional(iri),
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
