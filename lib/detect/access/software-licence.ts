/** The licence of a program as forges, registries and stores show it. */

import type { Page } from '../page.ts';
import type { AccessSign } from './sign.ts';

const free =
  /\b(?:[AL]?GPL|GNU|MIT|BSD|Apache|MPL|Mozilla Public|ISC|EPL|Eclipse Public|Artistic|Unlicense|Zlib|EUPL|CDDL|BSL-1\.0|Boost|public domain|CC0|free software|open[ -]source)/iu;
const proprietary =
  /proprietary|commercial|all rights reserved|shareware|trialware|closed[ -]source|end.user licen[sc]e/iu;
/** Stores that accept free software only. */
const freeOnly = /^f-droid\.org$/u;

export function softwareLicence({ document, host, ...page }: Page): AccessSign | null {
  if (freeOnly.test(host)) return { state: 'open', rule: 'place', detail: host };
  const fields = page.fields().get('licence') ?? [];
  const file =
    document.querySelector('a[href*="/LICENSE" i], a[href*="/COPYING" i], a[href$="-ov-file"]')
      ?.textContent ?? '';
  const stated = [...fields, file.replace(/\s+/gu, ' ').trim()].find(
    (text) => free.test(text) || proprietary.test(text),
  );
  if (stated === undefined) return null;
  return {
    state: proprietary.test(stated) ? 'closed' : 'open',
    rule: 'licence',
    detail: stated.slice(0, 80),
  };
}
