/**
 * A small world to try Copyleaf in: one server on this machine that answers as publishers,
 * repositories and APIs do. Chromium is told to find every host here (`chromiumFlags`), Firefox to
 * use it as its proxy (`firefoxPreferences`), so the extension runs unchanged, with real host names.
 */

import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import type { ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { html, type Answer } from './answer.ts';
import { makeCertificate } from './certificate.ts';
import { answerWithFault, type Fault } from './faults.ts';
import { describeRequest, hostOf, isBrowsersOwn, type LoggedRequest } from './request-log.ts';
import { answerAsSite } from './sites.ts';
import { type Preferences, proxyPreferences, tunnelToOurselves } from './tunnel.ts';
import { readWorks } from './works.ts';
import { startHost } from '../start/start-page.ts';

export interface World {
  httpPort: number;
  tlsPort: number;
  startPage: string;
  /** Flags that bring a Chromium into this world. */
  chromiumFlags: string[];
  /** The same for a Firefox, which has to accept any certificate too. */
  firefoxPreferences: Preferences;
  /** Everything asked of any host since the start or the last reset, the browser's own calls left out. */
  requests: LoggedRequest[];
  requestsTo(host: string): LoggedRequest[];
  /** From now on the host fails this way; `*` is every host without pages: all the APIs there are. */
  fail(host: string, fault: Fault): void;
  /** The host answers properly again; without a host, all do. */
  heal(host?: string): void;
  /** A page for one test, before any other at that address. */
  serve(address: string, page: string | Answer): void;
  /** As freshly started: nothing asked, nothing broken, nothing added. */
  reset(): void;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const works = readWorks();
  const requests: LoggedRequest[] = [];
  const faults = new Map<string, Fault>();
  const extraPages = new Map<string, Answer>();
  const addresses = works.flatMap((work) => Object.keys(work.pages));
  const hosts = new Set([startHost, ...addresses.map((address) => new URL(address).host)]);
  const hasPages = (host: string) =>
    hosts.has(host) || [...extraPages.keys()].some((address) => new URL(address).host === host);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const logged = describeRequest(request);
    if (isBrowsersOwn(logged)) {
      response.writeHead(404).end();
      return;
    }
    requests.push(logged);
    const fault = faults.get(logged.host) ?? (hasPages(logged.host) ? undefined : faults.get('*'));
    if (typeof fault === 'object' && 'delayMs' in fault) await wait(fault.delayMs);
    else if (fault) return answerWithFault(response, fault);

    const url = new URL(logged.path, `https://${hostOf(request)}`);
    const { status, headers, body } = extraPages.get(url.href) ?? answerAsSite(url, works);
    response.writeHead(status, headers).end(body);
  }

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  };
  const http = createHttpServer(listen);
  const certificate = makeCertificate('Copyleaf demo world');
  const tls = createTlsServer(certificate, listen);
  const endTunnels = tunnelToOurselves(http, tls);
  const [httpPort, tlsPort] = await Promise.all([openPort(http), openPort(tls)]);

  return {
    httpPort,
    tlsPort,
    startPage: `https://${startHost}/`,
    chromiumFlags: [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${tlsPort},MAP *:80 127.0.0.1:${httpPort},EXCLUDE 127.0.0.1,EXCLUDE localhost`,
      // This certificate and no other: pages count as secure, as on the real web.
      `--ignore-certificate-errors-spki-list=${certificate.fingerprint}`,
      '--disable-quic',
    ],
    firefoxPreferences: proxyPreferences(httpPort),
    requests,
    requestsTo: (host) => requests.filter((request) => request.host === host),
    fail: (host, fault) => void faults.set(host, fault),
    heal: (host) => (host === undefined ? faults.clear() : void faults.delete(host)),
    serve(address, page) {
      const url = new URL(address);
      url.protocol = 'https:';
      extraPages.set(url.href, typeof page === 'string' ? html(page) : page);
    },
    reset() {
      requests.length = 0;
      faults.clear();
      extraPages.clear();
    },
    async close() {
      endTunnels();
      await Promise.all([closePort(http), closePort(tls)]);
    },
  };
}

function openPort(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Without waiting for answers that a fault keeps open for ever. */
function closePort(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
