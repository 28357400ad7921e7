import * as v from 'valibot';
import type { Found } from '../../store/library-rows.ts';
import { isWebAddress } from '../../work/web-address.ts';

const line = v.pipe(v.string(), v.maxLength(5000));
const webAddress = v.pipe(line, v.check(isWebAddress, 'not an address of the web'));

const copy = v.object({
  url: webAddress,
  format: v.picklist(['pdf', 'html', 'epub', 'source', 'package', 'other']),
  openness: v.picklist(['open', 'free', 'borrow', 'preview', 'embargoed']),
  version: v.exactOptional(v.picklist(['submitted', 'accepted', 'published'])),
  licence: v.exactOptional(line),
  host: line,
  source: line,
  evidence: line,
  embargoEnds: v.exactOptional(line),
  heldBy: v.exactOptional(v.picklist(['publisher', 'repository'])),
  landing: v.exactOptional(webAddress),
});

/** How a work stood, from a file. */
export const found: v.GenericSchema<unknown, Found> = v.object({
  standing: v.picklist([
    'nothing',
    'looking',
    'open',
    'free',
    'borrow',
    'yours',
    'closed',
    'unsure',
  ]),
  access: v.exactOptional(
    v.object({
      state: v.picklist(['open', 'yours', 'closed', 'unknown']),
      reasons: v.pipe(v.array(v.object({ rule: line, detail: line })), v.maxLength(40)),
    }),
  ),
  copies: v.pipe(v.array(copy), v.maxLength(200)),
  at: v.number(),
});
