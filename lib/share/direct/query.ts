/** What a peer may ask for, checked before the store is asked. */

import * as v from 'valibot';
import type { Filter } from '../keeper.ts';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(1000));

const schema = v.objectWithRest(
  {
    ids: v.exactOptional(list(hex)),
    authors: v.exactOptional(list(hex)),
    kinds: v.exactOptional(list(v.number())),
    since: v.exactOptional(time),
    until: v.exactOptional(time),
    limit: v.exactOptional(time),
  },
  list(v.pipe(v.string(), v.maxLength(1024))),
);

/** Null for what is no filter. */
export function filterIn(value: unknown): Filter | null {
  const { success, output } = v.safeParse(schema, value);
  return success ? output : null;
}

export const mostStored = 500;
const mostFilters = 10;
const mostIdLength = 64;

/** Null for what is no subscription id. */
export function subscriptionId(value: unknown): string | null {
  const fits = typeof value === 'string' && value.length > 0 && value.length <= mostIdLength;
  return fits ? value : null;
}

/**
 * The filters, narrowed to what the asker may have: its kinds and recipients take the place of
 * those that were asked for. Null for what is no filter.
 */
export function narrowed(values: unknown[], scope: Filter): Filter[] | null {
  if (values.length === 0 || values.length > mostFilters) return null;
  const filters = values.flatMap((value) => filterIn(value) ?? []);
  if (filters.length < values.length) return null;
  return filters.map((asked) => ({
    ...asked,
    ...scope,
    limit: Math.min(asked.limit ?? mostStored, mostStored),
  }));
}
