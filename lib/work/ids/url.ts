/** Web addresses, the id of last resort for a work that has no other: `url:https://example.org/app`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress } from './address.ts';

/** Parameters that say where a visitor came from or in which language the page speaks. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|ref_|hl|gl)$/iu;

/** Parameters and path parameters that belong to one reader or one visit. */
const secret =
  /^(?:s|sid|\w*sess(?:ion)?_?(?:id|key|token)?|aspsessionid\w*|cfid|cftoken|\w*token|auth(?!or)\w*|\w*api_?key|sig|signature|x-amz-\w+|pass(?:w(?:or)?d)?|pwd|ticket|sso\w*|saml\w*|e-?mail|userid|username)$/iu;
const inPath = /;(?:jsessionid|phpsessid|sid)=[^/;]*/giu;

/** Without fragment, credentials, and parameters that say nothing of the work. */
export function parseUrl(text: string): WorkId | null {
  const url = parseAddress(text.replace(/^url:(?=https?:)/u, ''));
  if (!url?.hostname.includes('.')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(inPath, '');
  const names = Array.from(url.searchParams.keys()).filter(
    (name) => tracking.test(name) || secret.test(name),
  );
  for (const name of names) url.searchParams.delete(name);
  return `url:${url.href}`;
}
