/** Sharing with the powers of this browser, in Chromium's offscreen document or Firefox's background. */

import { onMessage } from '../../messaging/protocol.ts';
import { Circles } from '../../share/circle/circles.ts';
import { Contributor } from '../../share/contributor.ts';
import { rtcConnector } from '../../share/direct/rtc-connector.ts';
import { startSharing, type Sharing } from '../../share/host.ts';
import { reader } from '../../share/identity/identity.ts';
import { ExaminerElsewhere } from '../../share/keep/examiner-elsewhere.ts';
import { ExaminerHere } from '../../share/keep/examiner.ts';
import { followFindings } from '../../share/keep/follow-findings.ts';
import { followNotes } from '../../share/keep/follow-notes.ts';
import { circlesOf } from '../../share/keep/ports.ts';
import { StoreKeeper } from '../../share/keep/store-keeper.ts';
import type { World } from '../../share/world.ts';
import type { Database } from '../../store/db.ts';
import { report } from '../log.ts';
import { fromOurPages } from '../sender.ts';
import { examinerThread } from './examiner-thread.ts';

const after: World['after'] = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const world: World = {
  now: () => Date.now(),
  random: () => Math.random(),
  after,
  within: after,
};

/** The next task: whatever has come meanwhile has its turn. */
const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

const fail = (error: unknown) => report(Promise.reject(error));

export function runSharing(db: Database): Promise<Sharing> {
  const env = { db, now: world.now, random: world.random };
  const circles = new Circles(env);
  const contributor = new Contributor(env, circles);
  followNotes(db, contributor, world, fail);
  followFindings(db, contributor, world, fail);
  // Some turn WebRTC off; then relays alone deliver.
  const { RTCPeerConnection: Connection } = globalThis as Partial<typeof globalThis>;
  return startSharing({
    db,
    world,
    keeper: new StoreKeeper({
      db,
      now: world.now,
      pause,
      examiner: new ExaminerElsewhere(examinerThread, new ExaminerHere(pause)),
    }),
    fetch: (address, init) => fetch(address, init),
    Socket: WebSocket,
    connector: (iceServers) =>
      Connection ? rtcConnector({ world, Connection, iceServers }) : null,
    watchCircles: circlesOf({ db, now: world.now, report: fail }, circles),
    publicKeys: async () => (await reader(db, world.now())).keysFor('commons'),
    report: fail,
  });
}

/** Answers the background's calls. Nothing is lost with this page: the database has it all. */
export function listenWhereSharingRuns(db: Database): void {
  const sharing = runSharing(db);
  report(sharing);
  onMessage('askRelays', async ({ data, sender }) => {
    fromOurPages(sender);
    return (await sharing).askAbout(data.ids, data.how);
  });
  onMessage('compareWithRelays', async ({ sender }) => {
    fromOurPages(sender);
    await (await sharing).sync();
  });
}
