/** The shape of an annotation in the model, in all the forms it allows. */

import * as v from 'valibot';
import type { Creator } from '../annotation.ts';
import { oneOrMany } from './one-or-many.ts';
import { iri, resourcesSchema } from './resource-schema.ts';

const dateTime = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a date'),
);

const agent: v.GenericSchema<unknown, Creator> = v.lazy((input) =>
  typeof input === 'string'
    ? v.pipe(
        iri,
        v.transform((id) => ({ id })),
      )
    : v.pipe(
        v.object({ id: v.exactOptional(iri), name: v.optional(oneOrMany(v.string())) }),
        v.transform(({ id, name }) => ({
          ...(id !== undefined && { id }),
          ...(name?.[0] !== undefined && { name: name[0] }),
        })),
      ),
);

const licence: v.GenericSchema<unknown, string | undefined> = v.lazy((input) =>
  typeof input === 'string'
    ? iri
    : v.pipe(
        v.object({ id: iri }),
        v.transform(({ id }) => id),
      ),
);

export const annotationSchema = v.object({
  id: iri,
  type: v.pipe(
    oneOrMany(v.string()),
    v.check((names) => names.includes('Annotation'), 'not an annotation'),
  ),
  motivation: v.optional(oneOrMany(v.string())),
  creator: v.optional(oneOrMany(agent)),
  created: v.exactOptional(dateTime),
  modified: v.exactOptional(dateTime),
  rights: v.optional(oneOrMany(licence)),
  bodyValue: v.exactOptional(v.string()),
  body: v.optional(resourcesSchema),
  target: v.pipe(resourcesSchema, v.minLength(1, 'no target')),
});
