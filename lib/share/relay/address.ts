/**
 * The one form of a relay's address, or null for what is none. Unencrypted sockets only within
 * this machine: anybody on the way could read and change the rest.
 */
export function relayAddress(text: string): string | null {
  const url = parse(text.trim());
  if (!url || url.username || url.password || url.hash || text.length > 300) return null;
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'wss:' && !(url.protocol === 'ws:' && isHere)) return null;
  return url.href.replace(/\/$/, '');
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
