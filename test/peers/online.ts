/** A reader with a database of its own, on-line: all of sharing but the browser. */

import { WebSocket } from 'ws';
import { startSharing } from '../../lib/share/host.ts';
import { reader } from '../../lib/share/identity/identity.ts';
import { circlesOf } from '../../lib/share/keep/ports.ts';
import type { SocketConstructor } from '../../lib/share/wire/socket-wire.ts';
import { circleSayings } from '../../lib/store/events/sayings.ts';
import { chooseNetwork, keepViewed, setDirect, whoIsHere } from '../../lib/store/sharing.ts';
import type { Person } from '../share/readers.ts';
import { MemoryConnections } from './memory-connector.ts';
import { TestWorld } from './test-world.ts';

export async function goOnline(
  person: Person,
  relays: string[],
  network = new MemoryConnections(),
) {
  const { db, keeper, circles } = person;
  const world = new TestWorld();
  const errors: unknown[] = [];
  const report = (error: unknown) => errors.push(error);
  await chooseNetwork(db, { relays, iceServers: [] });
  const sharing = await startSharing({
    db,
    world,
    keeper,
    Socket: WebSocket as unknown as SocketConstructor,
    fetch: (address, init) => fetch(address, init),
    connector: () => network.connector(),
    watchCircles: circlesOf({ db, now: world.now, report }, circles),
    publicKeys: async () => (await reader(db, world.now())).keysFor('commons'),
    report,
  });
  return {
    world,
    errors,
    sharing,
    /** The notes of a circle, in alphabetical order. */
    async notes(circle: string): Promise<string[]> {
      const said = await circleSayings(db, circle).ofKinds([1111, 9802]);
      return said.map(({ content }) => content).toSorted();
    },
    async meetDirectly(circle: string): Promise<void> {
      await setDirect(db, circle, true);
      await keepViewed(db, circle, world.now());
    },
    async links(circle: string): Promise<number> {
      return (await whoIsHere(db, circle)).filter(({ linked }) => linked).length;
    },
    stop: () => sharing.stop(),
  };
}

const work = 'doi:10.1371/journal.pone.0000308';

/** A note on a work, as it is said in a circle. */
export const noteOn = (content: string) => ({
  kind: 1111,
  tags: [
    ['I', work],
    ['K', 'doi'],
    ['i', work],
    ['k', 'doi'],
  ],
  content,
});
