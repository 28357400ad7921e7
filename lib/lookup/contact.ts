/**
 * The address that Unpaywall, Crossref and others ask callers to give, to be told of trouble.
 * Whoever publishes the extension sets it to an address they read. Never a reader's own.
 */
export const contact = 'readers@copyleaf.example';

/** For services that want callers to name themselves where a browser cannot (Wikimedia's policy). */
export const callingCard = { 'Api-User-Agent': `Copyleaf (${contact})` };
