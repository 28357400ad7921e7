/** A relay on loopback with NIP-11, NIP-42 and NIP-77, which misbehaves on request. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { matchFilters, type Filter } from 'nostr-tools/filter';
import { verifyEvent, type Event } from 'nostr-tools/pure';
import { WebSocketServer, type WebSocket } from 'ws';
import { Reconciler } from '../../lib/share/reconcile.ts';

export interface Conduct {
  /** Shows what is addressed to somebody only to them, and asks who they are. */
  authRequired?: boolean;
  /** Offers NIP-77; true unless said otherwise. */
  reconciles?: boolean;
  /** Its answer to events, instead of taking them, e.g. `rate-limited: slow down`. */
  refuses?: string;
  /** Says that it took the event, and forgets it. */
  drops?: boolean;
  /** Answers a query with these frames before the true answer. */
  lies?: (subscription: string, stored: Event[]) => string[];
  /** Its messages of reconciliation, instead of the true ones. */
  answers?: () => string;
  /** Closes each connection after so many messages. */
  closesAfter?: number;
  /** What it says of itself besides. */
  information?: object;
}

interface Client {
  socket: WebSocket;
  challenge: string;
  pubkey?: string;
  filters: Map<string, Filter[]>;
  reconciliations: Map<string, Reconciler>;
  messages: number;
}

export type TestRelay = Awaited<ReturnType<typeof startRelay>>;

/** With `port`, in the place of one that was stopped. */
export async function startRelay(conduct: Conduct = {}, port = 0) {
  const events = new Map<string, Event>();
  const clients = new Set<Client>();
  const heard: [string, ...unknown[]][] = [];
  const server = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const supported_nips = [1, 11, 42, ...(conduct.reconciles === false ? [] : [77])];
    response.end(JSON.stringify({ supported_nips, ...conduct.information }));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    const client: Client = {
      socket,
      challenge: crypto.randomUUID(),
      filters: new Map(),
      reconciliations: new Map(),
      messages: 0,
    };
    clients.add(client);
    socket.on('close', () => clients.delete(client));
    socket.on('error', () => undefined);
    socket.on('message', (data) => hear(client, JSON.parse((data as Buffer).toString())));
    if (conduct.authRequired) say(client, ['AUTH', client.challenge]);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const say = ({ socket }: Client, message: unknown[]) => socket.send(JSON.stringify(message));
  const newestFirst = (filters: Filter[]) =>
    [...events.values()]
      .filter((event) => matchFilters(filters, event))
      .toSorted((a, b) => b.created_at - a.created_at)
      .slice(0, Math.min(...filters.map(({ limit }) => limit ?? 500)));
  const mayRead = ({ pubkey }: Client, filters: Filter[]) =>
    !conduct.authRequired || filters.every((filter) => filter['#p']?.[0] === pubkey || filter.ids);

  function hear(client: Client, [type, ...rest]: [string, ...unknown[]]): void {
    heard.push([type, ...rest]);
    client.messages += 1;
    if (client.messages > (conduct.closesAfter ?? Infinity)) client.socket.close();
    else if (type === 'EVENT') take(client, rest[0] as Event);
    else if (type === 'AUTH') authenticate(client, rest[0] as Event);
    else if (type === 'CLOSE') client.filters.delete(String(rest[0]));
    else if (type === 'REQ') query(client, String(rest[0]), rest.slice(1) as Filter[]);
    else if (type === 'NEG-OPEN' && conduct.reconciles === false) say(client, ['NOTICE', 'what?']);
    else if (type.startsWith('NEG-')) reconcile(client, type, rest as [string, Filter, string]);
  }

  function take(client: Client, event: Event): void {
    if (conduct.refuses) return say(client, ['OK', event.id, false, conduct.refuses]);
    if (!verifyEvent({ ...event })) return say(client, ['OK', event.id, false, 'invalid: forged']);
    const isEphemeral = event.kind >= 20_000 && event.kind < 30_000;
    const isNew = !events.has(event.id);
    if (!isEphemeral && !conduct.drops) events.set(event.id, event);
    say(client, ['OK', event.id, true, isNew ? '' : 'duplicate: had it']);
    if (isNew && !conduct.drops) spread(event);
  }

  function spread(event: Event): void {
    for (const other of clients) {
      for (const [id, filters] of other.filters) {
        if (matchFilters(filters, event)) say(other, ['EVENT', id, event]);
      }
    }
  }

  function authenticate(client: Client, event: Event): void {
    const right = event.tags.some(
      ([name, value]) => name === 'challenge' && value === client.challenge,
    );
    const accepted = event.kind === 22_242 && right && verifyEvent({ ...event });
    if (accepted) client.pubkey = event.pubkey;
    say(client, ['OK', event.id, accepted, accepted ? '' : 'invalid: not you']);
  }

  function query(client: Client, id: string, filters: Filter[]): void {
    if (!mayRead(client, filters))
      return say(client, ['CLOSED', id, 'auth-required: who are you?']);
    const stored = newestFirst(filters);
    for (const frame of conduct.lies?.(id, stored) ?? []) client.socket.send(frame);
    for (const event of stored) say(client, ['EVENT', id, event]);
    say(client, ['EOSE', id]);
    client.filters.set(id, filters);
  }

  function reconcile(client: Client, type: string, [id, ...rest]: [string, Filter, string]): void {
    if (type === 'NEG-CLOSE') return void client.reconciliations.delete(id);
    if (type === 'NEG-OPEN') {
      if (!mayRead(client, [rest[0]])) return say(client, ['NEG-ERR', id, 'auth-required: who?']);
      const items = [...events.values()].filter((event) => matchFilters([rest[0]], event));
      client.reconciliations.set(id, new Reconciler(items, 100_000));
    }
    const answer =
      conduct.answers?.() ?? client.reconciliations.get(id)?.respond(rest.at(-1) as string);
    say(client, answer === undefined ? ['NEG-ERR', id, 'closed: which?'] : ['NEG-MSG', id, answer]);
  }

  return {
    url,
    port: Number(new URL(url).port),
    events,
    /** Every message that clients sent, oldest first. */
    heard,
    conduct,
    connections: () => clients.size,
    /** To everybody who is connected, whatever they asked for. */
    shout: (frame: string) => clients.forEach(({ socket }) => socket.send(frame)),
    spread,
    async stop(): Promise<void> {
      for (const { socket } of clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
