import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { describe, expect, it } from 'vitest';
import { memoryWires } from '../../../lib/share/wire/memory-wire.ts';
import { dialSocket, type SocketConstructor } from '../../../lib/share/wire/socket-wire.ts';
import type { Wire } from '../../../lib/share/wire/wire.ts';
import { testWire, type WirePair } from '../../conformance/wire.ts';
import { TestWorld } from '../../peers/test-world.ts';

const Socket = WebSocket as unknown as SocketConstructor;
const world = new TestWorld(1);
const never = new AbortController().signal;

describe('in memory', () => {
  testWire(memoryWires);
});

/** Two readers of the same wire: the server only passes on what it is told, and why it was closed. */
async function sockets(): Promise<WirePair> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const waiting: string[] = [];
  server.on('connection', (socket) => {
    const others = () => [...server.clients].filter((other) => other !== socket);
    if (server.clients.size === 2) for (const text of waiting.splice(0)) socket.send(text);
    socket.on('message', (data: Buffer) => {
      for (const other of others()) other.send(data.toString());
    });
    socket.on('close', (_, reason) => {
      for (const other of others()) other.close(1000, reason);
    });
  });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dial = (): Promise<Wire> => dialSocket(url, Socket, world, never);
  return [await dial(), await dial(), () => server.close()];
}

describe('over a web socket', () => {
  testWire(sockets);

  it('says plainly that nobody answers', async () => {
    const nobody = dialSocket('ws://127.0.0.1:9', Socket, world, never);
    await expect(nobody).rejects.toThrow('could not be reached');
  });

  it('can be given up while it is dialled', async () => {
    const giveUp = new AbortController();
    const dialled = dialSocket('ws://127.0.0.1:9', Socket, world, giveUp.signal);
    giveUp.abort();
    await expect(dialled).rejects.toThrow('no longer wanted');
  });
});
