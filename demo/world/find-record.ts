/** Looks through what all works of the demo world say about themselves to one API. */

import type { DemoWork } from './works.ts';

/** As the API answers it; its shape is the API's affair. */
export type ApiRecord = Record<string, unknown>;

export function findRecord(
  works: DemoWork[],
  api: string,
  matches: (record: ApiRecord) => boolean,
): ApiRecord | undefined {
  return works.flatMap((work) => work.records(api) as ApiRecord[]).find(matches);
}
