/** Brings a Firefox into the demo world: it has no flag for host names, but it can use a proxy. */

import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export type Preferences = Record<string, string | number | boolean>;

/**
 * Makes the plain server a proxy too: every tunnel, whatever its host, leads to the other server.
 * Returns what ends the tunnels: they are no connections of the plain server's any more.
 */
export function tunnelToOurselves(http: Server, tls: TlsServer): () => void {
  const open = new Set<Duplex>();
  http.on('connect', (_request, client: Duplex) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tls.emit('connection', client as Socket);
  });
  return () => {
    for (const tunnel of open) tunnel.destroy();
  };
}

export function proxyPreferences(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1,localhost',
  };
}
