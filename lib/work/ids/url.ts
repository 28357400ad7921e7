/** Web addresses, the id of last resort for a work that has no other: `url:https://example.org/app`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress } from './address.ts';

/** Parameters that say where a visitor came from or in which language the page speaks. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|ref_|hl|gl)$/iu;

/** Without fragment, credentials and tracking parameters. */
export function parseUrl(text: string): WorkId | null {
  const url = parseAddress(text.replace(/^url:(?=https?:)/u, ''));
  if (!url?.hostname.includes('.')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  const names = Array.from(url.searchParams.keys()).filter((name) => tracking.test(name));
  for (const name of names) url.searchParams.delete(name);
  return `url:${url.href}`;
}
