/** A relay of other people's making: `@nostr-relay`, with a store in memory. */

import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { EventRepository as Repository } from '@nostr-relay/common';
import type { NostrRelay } from '@nostr-relay/core';
import type { Validator } from '@nostr-relay/validator';
import { matchFilter } from 'nostr-tools/filter';
import type { Event } from 'nostr-tools/pure';
import { WebSocketServer } from 'ws';

// Published as CommonJS with names that Node cannot see from a module.
const require = createRequire(import.meta.url);
const common = require('@nostr-relay/common') as { EventRepository: typeof Repository };
const core = require('@nostr-relay/core') as { NostrRelay: typeof NostrRelay };
const validation = require('@nostr-relay/validator') as { Validator: typeof Validator };

class Memory extends common.EventRepository {
  readonly events = new Map<string, Event>();

  isSearchSupported = () => false;

  upsert(event: Event) {
    const isDuplicate = this.events.has(event.id);
    this.events.set(event.id, event);
    return { isDuplicate };
  }

  find(filter: Parameters<Repository['find']>[0]) {
    return [...this.events.values()]
      .filter((event) => matchFilter(filter as Parameters<typeof matchFilter>[0], event))
      .toSorted((a, b) => b.created_at - a.created_at)
      .slice(0, filter.limit ?? 500);
  }

  destroy = () => Promise.resolve();
}

/** `asksWho`: shows what is addressed to somebody only to them (NIP-42). */
export async function startNostrRelay({ port = 0, asksWho = false } = {}) {
  const memory = new Memory();
  const relay = new core.NostrRelay(memory, {
    filterResultCacheTtl: 0,
    ...(asksWho ? { hostname: '127.0.0.1' } : {}),
    logger: { setLogLevel() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
  const validator = new validation.Validator();
  const sockets = new WebSocketServer({ host: '127.0.0.1', port });
  sockets.on('connection', (socket) => {
    relay.handleConnection(socket);
    socket.on('close', () => relay.handleDisconnect(socket));
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      validator
        .validateIncomingMessage(data)
        .then((message) => relay.handleMessage(socket, message))
        .catch((error: unknown) => socket.send(JSON.stringify(['NOTICE', String(error)])));
    });
  });
  await new Promise((resolve) => {
    sockets.once('listening', resolve);
  });
  const address = sockets.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${address.port}`,
    port: address.port,
    events: memory.events,
    async stop(): Promise<void> {
      for (const socket of sockets.clients) socket.terminate();
      await relay.destroy();
      await new Promise((resolve) => {
        sockets.close(resolve);
      });
    },
  };
}
