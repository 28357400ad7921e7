/**
 * Sharing as it runs in a browser: joins the network to the database. Everything it is to do it
 * reads there, and everything that happens it writes there, so interfaces need no other way to it.
 */

import type { Database } from '../store/db.ts';
import {
  addToOutbox,
  eventsIn,
  forgetDelivered,
  noteFailed,
  noteSent,
  noteState,
  waitingIds,
  waitingIn,
  waitingPlaces,
} from '../store/outbox.ts';
import { logRequest } from '../store/request-log.ts';
import { isDue, noteAsked } from '../store/asked-buckets.ts';
import { chosenNetwork } from '../store/sharing.ts';
import type { IceServer, NetworkRow } from '../store/sharing-rows.ts';
import { watchLive } from '../store/watch-live.ts';
import type { Connector } from './direct/connector.ts';
import { defaultIceServers } from './direct/default-ice-servers.ts';
import type { Present } from './direct/presence.ts';
import type { EventKeeper, SignedEvent } from './keeper.ts';
import { defaultRelays } from './relay/default-relays.ts';
import { askInformation, type RelayInformation } from './relay/information.ts';
import { Reputation } from './relay/reputation.ts';
import { askAbout, bucketFor, type How } from './find/ask-about.ts';
import type { WorkId } from '../work/work-id.ts';
import type { CircleKeys, Keys } from './sync/circle-keys.ts';
import type { CommonsReply } from './sync/commons.ts';
import { Intake } from './sync/intake.ts';
import { RecentIds } from './sync/recent-ids.ts';
import { Runner } from './sync/runner.ts';
import { dialSocket, type SocketConstructor } from './wire/socket-wire.ts';
import type { World } from './world.ts';

/** A circle, before it is known whether its members may be reached directly. */
export type KnownCircle = Omit<CircleKeys, 'direct'>;

export interface HostPorts {
  db: Database;
  world: World;
  keeper: EventKeeper & {
    /** For what another page of this browser has made and stored. */
    tell(event: SignedEvent): void;
  };
  fetch(address: string, init: RequestInit): Promise<Response>;
  Socket: SocketConstructor;
  /** Null where browsers cannot be connected. The servers may change from one connection to the next. */
  connector(iceServers: () => IceServer[]): Connector | null;
  /** The circles now, and after each change. */
  watchCircles(on: (circles: KnownCircle[]) => void): () => void;
  /** The reader's public name. Asked for when something of theirs is to be published. */
  publicKeys(): Promise<Keys>;
  report(error: unknown): void;
}

export interface Sharing {
  sync(): Promise<void>;
  /** Asks public relays what was shared about a work. */
  askAbout(ids: readonly WorkId[], how: How): Promise<CommonsReply>;
  stop(): void;
}

const looksAtViewsEveryMs = 15_000;

export async function startSharing(ports: HostPorts): Promise<Sharing> {
  const { db, world, report } = ports;
  const reputation = new Reputation(
    {
      load: () => db.relays.toArray(),
      save: (row) => void db.relays.put(row).catch(report),
    },
    world,
  );
  await reputation.load();
  await db.relays.toCollection().modify({ state: 'closed' });
  await db.present.clear();
  await forgetDelivered(db, world.now());

  let me: Keys | null = null;
  let network: NetworkRow | undefined = await chosenNetwork(db);
  const runner = new Runner({
    world,
    reputation,
    report,
    keeper: ports.keeper,
    intake: new Intake(ports.keeper),
    publicKeys: () => me,
    box: (to) => outboxOf(db, to, world),
    queue: (event) => addToOutbox(db, { to: 'commons', of: event.id, event, addedAt: world.now() }),
    furtherRelays: () => network?.relays ?? defaultRelays,
    dial: async (url, signal) => {
      const { host } = new URL(url);
      await logRequest(db, { at: world.now(), host, source: 'relay', identifier: '' });
      return dialSocket(url, ports.Socket, world, signal);
    },
    information: remembered((url) => askInformation(url, ports.fetch)),
    synced: {
      get: async (relay, circle) => (await db.synced.get([relay, circle]))?.at,
      set: async (relay, circle, at) => void (await db.synced.put({ relay, circle, at })),
    },
    connector: ports.connector(() => network?.iceServers ?? defaultIceServers),
    present: (circle, who) => void showPresent(db, circle, who).catch(report),
  });
  const stops = watchAll(ports, runner, {
    setNetwork(chosen) {
      const isNew = JSON.stringify(chosen) !== JSON.stringify(network);
      network = chosen;
      if (isNew) runner.sync().catch(report);
    },
    async beforeSending(places) {
      if (places.has('commons')) me ??= await ports.publicKeys();
    },
  });
  return {
    sync: () => runner.sync(),
    askAbout: (ids, how) => askOthers(ids, how, ports, runner),
    stop() {
      for (const stop of stops) stop();
      runner.stop();
    },
  };
}

async function askOthers(
  ids: readonly WorkId[],
  how: How,
  { db, world, keeper }: HostPorts,
  runner: Runner,
): Promise<CommonsReply> {
  const bucket = how === 'bucket' ? bucketFor(ids) : undefined;
  const isKnown = bucket !== undefined && !(await isDue(db, bucket, world.now()));
  if (isKnown) return { kept: 0, refused: [], asked: [] };
  const reply = await askAbout(ids, how, {
    ask: (filter) => runner.ask(filter),
    find: (filter) => keeper.find(filter),
  });
  const answered = reply.asked.filter(({ outcome }) => outcome === 'answered');
  if (bucket !== undefined && answered.length > 0) await noteAsked(db, bucket, world.now());
  const identifier = bucket === undefined ? (ids[0] ?? '') : `${bucket}…`;
  for (const { relay } of answered)
    await logRequest(db, {
      at: world.now(),
      host: new URL(relay).host,
      source: 'commons',
      identifier,
    });
  return reply;
}

/** What is to be done, as the database has it. */
function watchAll(
  { db, world, report, watchCircles, keeper }: HostPorts,
  runner: Runner,
  on: {
    setNetwork(chosen: NetworkRow | undefined): void;
    beforeSending(places: ReadonlySet<string>): Promise<void>;
  },
): (() => void)[] {
  let circles: KnownCircle[] | undefined;
  let direct: Set<string> | undefined;
  const show = () => {
    if (!circles || !direct) return;
    const isDirect = direct;
    runner.setCircles(circles.map((circle) => ({ ...circle, direct: isDirect.has(circle.id) })));
  };

  let views: { circle: string; until: number }[] = [];
  let cancel: (() => void) | undefined;
  const lookAtViews = () => {
    cancel?.();
    const open = views.filter(({ until }) => until > world.now());
    runner.setViewed(new Set(open.map(({ circle }) => circle)));
    if (open.length > 0) cancel = world.after(looksAtViewsEveryMs, lookAtViews);
  };

  // What was written in another page goes to those who are connected at once.
  const told = new RecentIds();
  const tellNew = async (ids: string[]) => {
    const fresh = ids.filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    for (const event of await eventsIn(db, fresh)) keeper.tell(event);
  };

  return [
    watchLive(() => chosenNetwork(db), on.setNetwork, report),
    watchLive(
      () => db.direct.toArray(),
      (rows) => {
        direct = new Set(rows.map(({ circle }) => circle));
        show();
      },
      report,
    ),
    watchCircles((now) => {
      circles = now;
      show();
    }),
    watchLive(
      () => db.views.toArray(),
      (rows) => {
        views = rows;
        lookAtViews();
      },
      report,
    ),
    watchLive(
      () => waitingPlaces(db),
      (places) => {
        on.beforeSending(places)
          .then(() => runner.setWaiting(places))
          .catch(report);
      },
      report,
    ),
    watchLive(
      () => waitingIds(db),
      (ids) => {
        tellNew(ids).catch(report);
      },
      report,
    ),
    () => cancel?.(),
  ];
}

function outboxOf(db: Database, to: string, world: World) {
  return {
    waiting: () => waitingIn(db, to),
    sent: (id: string, relay: string) => noteSent(db, id, relay, world.now()),
    failed: (id: string, relay: string, failure: Parameters<typeof noteFailed>[3]) =>
      noteFailed(db, id, relay, failure),
    state: (id: string, change: Parameters<typeof noteState>[2]) => noteState(db, id, change),
  };
}

async function showPresent(db: Database, circle: string, who: Present[]): Promise<void> {
  await db.transaction('rw', db.present, async () => {
    await db.present.where({ circle }).delete();
    await db.present.bulkPut(who.map((present) => ({ ...present, circle })));
  });
}

/** A relay's own words hold as long as the browser runs. */
function remembered(
  ask: (url: string) => Promise<RelayInformation>,
): (url: string) => Promise<RelayInformation> {
  const known = new Map<string, Promise<RelayInformation>>();
  return (url) => {
    const answer = known.get(url) ?? ask(url);
    known.set(url, answer);
    return answer;
  };
}
