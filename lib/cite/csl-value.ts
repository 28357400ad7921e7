/** Variables of CSL-JSON by the kind of their values. */

import * as v from 'valibot';
import { date, name, scalar } from './csl-schema.ts';

const nameVariables = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
];

const dateVariables = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
];

const names = v.pipe(v.array(name), v.maxLength(5000));

/** The value of a variable if it is one of its kind; undefined for anything else. */
export function cslValue(variable: string, value: unknown): unknown {
  const schema = nameVariables.includes(variable)
    ? names
    : dateVariables.includes(variable)
      ? date
      : v.union([scalar, v.pipe(v.array(scalar), v.maxLength(100))]);
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
