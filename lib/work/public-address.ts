/** Addresses as they may be shown to others: only of public places, and without what is the reader's own. */

import { parseAddress, publicHost, isProxied } from './ids/address.ts';

/** Where a visitor came from, and what campaigns hang on. */
const tracker =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|mc_[ce]id|igshid|yclid|_ga|_gl|_hs\w+|vero_\w+|oly_\w+|mkt_tok|ref_src|ref_|ref|referrer|referer|cmpid|campaign|spm|scm|s_kwcid|wt[._]\w+|xtor|via%3dihub)$/iu;
/** Who the visitor is, and what lets them in. */
const secret =
  /^(?:sid|sessionid|session_id|session|jsessionid|phpsessid|aspsessionid\w*|cfid|cftoken|token|access_token|id_token|auth|authuser|auth_token|api_?key|key|sig|signature|ticket|casa_token|login|user|username|email|account|accountid|userid|uid|password|pwd|expires|x-amz-[\w-]+|x-goog-[\w-]+|awsaccesskeyid|key-pair-id|otp|shib\w*|saml\w*|idp|entityid|federationid|proxy\w*|institution\w*)$/iu;
/** Java servers write the session into the path. */
const sessionInPath = /;(?:jsessionid|sid|phpsessid)=[^/?]*/giu;
const loginPath = /^\/(?:login|menu|connect)\/?$/u;
const privateHost =
  /^(?:localhost|.*\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|i2p))$/u;
const numericHost = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u;

/**
 * Without fragment, credentials, trackers, session and the library's proxy. Null for what is no web
 * address, or that of a place only the reader can reach.
 */
export function publicAddress(text: string): string | null {
  const url = parseAddress(text);
  if (!url || !/^https?:\/\//iu.test(text.trim())) return null;
  const behind = behindLogin(url);
  if (behind !== undefined) return publicAddress(behind);
  if (isProxied(url)) {
    url.host = publicHost(url);
    url.protocol = 'https:';
  }
  if (!isPublicHost(url.hostname)) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replaceAll(sessionInPath, '');
  const names = new Set(url.searchParams.keys());
  for (const name of names)
    if (tracker.test(name) || secret.test(name)) url.searchParams.delete(name);
  return url.href;
}

function isPublicHost(host: string): boolean {
  return host.includes('.') && !privateHost.test(host) && !numericHost.test(host);
}

/** What a proxy's sign-in page leads to: `https://login.proxy.uni.edu/login?url=https://…`. */
function behindLogin(url: URL): string | undefined {
  if (!loginPath.test(url.pathname)) return undefined;
  const inner = url.searchParams.get('url') ?? url.searchParams.get('qurl');
  return inner !== null && /^https?:\/\//iu.test(inner) ? inner : undefined;
}
