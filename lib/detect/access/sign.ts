/** What one place on a page says about who may read the work. */

import type { AccessVerdict } from '../../work/work.ts';

export interface AccessSign {
  state: Exclude<AccessVerdict['state'], 'unknown'>;
  rule: string;
  detail: string;
}
