/** Whether the page lets its visitor read the work, and why we think so. */

import { isProxied } from '../../work/ids/address.ts';
import type { AccessVerdict, Work } from '../../work/work.ts';
import type { Page } from '../page.ts';
import { declared } from './declared.ts';
import { flagged } from './flag.ts';
import { licence } from './licence.ts';
import { openPlace } from './open-place.ts';
import { price } from './price.ts';
import type { AccessSign } from './sign.ts';
import { softwareLicence } from './software-licence.ts';
import { wording } from './wording.ts';

type Reader = (page: Page, work: Work) => AccessSign | null;

/**
 * In the order in which they are believed: where two contradict each other, the earlier decides and the
 * later is not shown. A licence outranks what a publisher says of the page, that outranks a price (a
 * paper copy of an open book is sold too), and words come last, for they may be about something else.
 */
const ofPapers: readonly Reader[] = [
  licence,
  declared,
  openPlace,
  proxied,
  flagged,
  price,
  wording,
];
const ofSoftware: readonly Reader[] = [licence, softwareLicence, price];

export function readAccess(page: Page, work: Work): AccessVerdict {
  const readers = work.kind === 'software' ? ofSoftware : ofPapers;
  const reasons: AccessSign[] = [];
  for (const read of readers) {
    // These look into the body: they are spared when the matter is clear.
    if (reasons.length > 0 && (read === flagged || read === wording)) continue;
    const sign = read(page, work);
    if (sign && (reasons[0]?.state ?? sign.state) === sign.state) reasons.push(sign);
  }
  const [first] = reasons;
  if (!first) return { state: 'unknown', reasons: [] };
  return { state: first.state, reasons: reasons.map(({ rule, detail }) => ({ rule, detail })) };
}

/** Behind a library's proxy a page shows what the library has paid for. */
function proxied({ url }: Page): AccessSign | null {
  return isProxied(url) ? { state: 'yours', rule: 'proxy', detail: url.hostname } : null;
}
