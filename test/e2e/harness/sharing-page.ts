/** Runs in a page of the extension: what an interface for circles does, through the product's own code. */

import { Circles } from '../../../lib/share/circle/circles.ts';
import { Database } from '../../../lib/store/db.ts';
import { circleSayings } from '../../../lib/store/events/sayings.ts';
import {
  chooseNetwork,
  deliveryOf,
  keepViewed,
  relayStates,
  setDirect,
  whoIsHere,
} from '../../../lib/store/sharing.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const db = new Database();
const now = () => Date.now();
const circles = new Circles({ db, now, random: Math.random });
/** In the form of @webext-core/messaging. */
const changed = () =>
  chrome.runtime.sendMessage({ id: 1, type: 'sharingChanged', timestamp: now() });
const pageNote = 1111;

export const sharing = {
  choose: (relays: string[]) => chooseNetwork(db, { relays, iceServers: [] }),
  /** Resolves to its id. */
  async create(relays: string[]): Promise<string> {
    const { id } = await circles.create({ name: 'Readers', relays, licence: 'CC-BY-4.0' });
    await changed();
    return id;
  },
  invite: (circle: string) => circles.invite(circle),
  async join(code: string): Promise<string> {
    const { id } = await circles.join(code);
    await changed();
    return id;
  },
  /** Resolves to its id. */
  async say(circle: string, content: string): Promise<string> {
    const { id } = await circles.say(circle, {
      kind: pageNote,
      tags: [
        ['I', 'doi:10.1371/journal.pone.0000308'],
        ['K', 'doi'],
        ['i', 'doi:10.1371/journal.pone.0000308'],
        ['k', 'doi'],
      ],
      content,
    });
    await changed();
    return id;
  },
  async heard(circle: string): Promise<string[]> {
    const said = await circleSayings(db, circle).ofKinds([pageNote]);
    return said.map(({ content }) => content).toSorted();
  },
  members: async (circle: string) => (await circles.state(circle)).members.length,
  delivery: (contribution: string) => deliveryOf(db, contribution),
  relays: () => relayStates(db),
  setDirect: (circle: string, isOn: boolean) => setDirect(db, circle, isOn),
  view: (circle: string) => keepViewed(db, circle, now()),
  here: (circle: string) => whoIsHere(db, circle),
};

Object.assign(globalThis, { sharing });
