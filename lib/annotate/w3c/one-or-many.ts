/** The model lets most properties have one value or a list of them; for us it is always a list. */

import * as v from 'valibot';

/** Absent is an empty list. */
export function oneOrMany<Output>(
  item: v.GenericSchema<unknown, Output>,
): v.GenericSchema<unknown, Output[]> {
  return v.pipe(v.unknown(), v.transform(toList), v.array(item));
}

function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** `type` may be one name or several. */
export function typesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('type' in value)) return [];
  return toList(value.type).filter((name) => typeof name === 'string');
}
