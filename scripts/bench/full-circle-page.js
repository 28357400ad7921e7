/** The part of the benchmark of a large circle that runs in a page of the extension. */

import { Circles } from '../../lib/share/circle/circles.ts';
import { Database } from '../../lib/store/db.ts';
import { chooseNetwork } from '../../lib/store/sharing.ts';

const db = new Database();
const circles = new Circles({ db, now: () => Date.now(), random: Math.random });
let longest = 0;

globalThis.bench = {
  /** Its id and secret. */
  async makeCircle(relay) {
    await chooseNetwork(db, { relays: [relay], iceServers: [] });
    const made = await circles.create({ name: 'Many', relays: [relay], licence: 'CC-BY-4.0' });
    const { id, epochs } = await db.circles.get(made.id);
    // In the form of @webext-core/messaging.
    const call = { id: 1, type: 'sharingChanged', timestamp: Date.now() };
    await globalThis.chrome.runtime.sendMessage(call);
    return { id, secret: epochs[0].secret };
  },

  notes: () => db.notes.count(),

  /** From now on: how long this page has to wait for its turn. */
  watchWaits() {
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 4);
  },

  longestWait: () => longest,
};
