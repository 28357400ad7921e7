/** The shape of an annotation in the model, in all the forms it allows. */

import * as v from 'valibot';
import type { Creator } from '../annotation.ts';
import { oneOrMany } from './one-or-many.ts';
import { dateTime, iri, provenance, resourcesSchema } from './resource-schema.ts';

const contextOfModel = /^https?:\/\/www\.w3\.org\/ns\/anno\.jsonld$/u;

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

const annotation = v.object({
  '@context': v.pipe(
    oneOrMany(v.unknown()),
    v.check((all) => all.some(isContextOfModel), 'not that of the model'),
  ),
  ...provenance,
  id: iri,
  type: v.pipe(
    oneOrMany(v.string()),
    v.check((names) => names.includes('Annotation'), 'not an annotation'),
  ),
  motivation: v.optional(oneOrMany(v.string())),
  creator: v.optional(oneOrMany(agent)),
  generator: v.optional(oneOrMany(agent)),
  generated: v.exactOptional(dateTime),
  rights: v.optional(oneOrMany(licence)),
  bodyValue: v.exactOptional(v.string()),
  body: v.optional(resourcesSchema),
  target: v.pipe(resourcesSchema, v.minLength(1, 'no target')),
});

export const annotationSchema = v.pipe(
  annotation,
  v.forward(
    v.partialCheck(
      [['body'], ['bodyValue']],
      ({ body, bodyValue }) => body === undefined || bodyValue === undefined,
      'not beside a body',
    ),
    ['bodyValue'],
  ),
);

function isContextOfModel(context: unknown): boolean {
  return typeof context === 'string' && contextOfModel.test(context);
}
