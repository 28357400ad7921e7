/** Repositories on forges, by the parts that the forges' interfaces ask for. */

import { idOf } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';

/** The path on that host: `owner/name`, or longer where groups nest. */
export function pathOn(host: string, work: Work): string | undefined {
  const [, on, path] = /^https:\/\/([^/]+)\/(.+)$/u.exec(idOf(work, 'repo') ?? '') ?? [];
  return on === host ? path : undefined;
}
