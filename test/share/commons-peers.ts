/** Readers of the commons as they are in a browser, but for the browser: database, keeper, network. */

import 'fake-indexeddb/auto';
import { WebSocket } from 'ws';
import { startSharing, type Sharing } from '../../lib/share/host.ts';
import { reader } from '../../lib/share/identity/identity.ts';
import type { SocketConstructor } from '../../lib/share/wire/socket-wire.ts';
import { chooseNetwork } from '../../lib/store/sharing.ts';
import { TestWorld } from '../peers/test-world.ts';
import { type Clock, person, type Person } from './readers.ts';

export interface Online {
  person: Person;
  sharing: Sharing;
}

export async function goOnline(name: string, clock: Clock, relays: string[]): Promise<Online> {
  const one = await person(name, clock);
  await chooseNetwork(one.db, { relays, iceServers: [] });
  const world = new TestWorld();
  const sharing = await startSharing({
    db: one.db,
    world,
    keeper: one.keeper,
    Socket: WebSocket as unknown as SocketConstructor,
    fetch: (address, init) => fetch(address, init),
    connector: () => null,
    watchCircles: (on) => {
      on([]);
      return () => undefined;
    },
    publicKeys: async () => (await reader(one.db, clock.ms)).keysFor('commons'),
    report() {},
  });
  return { person: one, sharing };
}
