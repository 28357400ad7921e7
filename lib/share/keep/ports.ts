/** What the network needs of the reader's circles, current whoever changes them in whatever context. */

import { hexToBytes } from '@noble/hashes/utils.js';
import type { Database } from '../../store/db.ts';
import { allCircles } from '../../store/events/circles.ts';
import type { CircleRow } from '../../store/events/rows.ts';
import { circleSayings } from '../../store/events/sayings.ts';
import { watchLive } from '../../store/watch-live.ts';
import type { Circles } from '../circle/circles.ts';
import type { KnownCircle } from '../host.ts';
import { type Reader, reader } from '../identity/identity.ts';
import { keysOf } from '../identity/keys.ts';
import { stateOf } from './circle-view.ts';

interface PortsEnv {
  db: Database;
  /** Milliseconds since 1970. */
  now(): number;
  report(error: unknown): void;
}

/** For `HostPorts.watchCircles`. A removal that others have decided is carried out as soon as it is seen. */
export function circlesOf(
  { db, now, report }: PortsEnv,
  circles: Circles,
): (on: (known: KnownCircle[]) => void) => () => void {
  return (on) => {
    let stop: (() => void) | undefined;
    let hasEnded = false;
    // Made before anything watches: a query that is watched waits for nothing but the database.
    reader(db, now())
      .then(({ keysFor }) => {
        if (hasEnded) return;
        const query = () => knownCircles(db, keysFor);
        stop = watchLive(
          query,
          (known) => {
            on(known);
            const ids = new Set(known.map(({ id }) => id));
            for (const id of ids) circles.carryOut(id).catch(report);
          },
          report,
        );
      })
      .catch(report);
    return () => {
      hasEnded = true;
      stop?.();
    };
  };
}

async function knownCircles(db: Database, keysFor: Reader['keysFor']): Promise<KnownCircle[]> {
  const known: KnownCircle[] = [];
  for (const row of await allCircles(db))
    if (!row.left) known.push(...(await keysOfCircle(db, row, keysFor(row.id))));
  return known;
}

async function keysOfCircle(
  db: Database,
  row: CircleRow,
  me: KnownCircle['me'],
): Promise<KnownCircle[]> {
  const { members } = await stateOf(circleSayings(db, row.id), row, me.pubkey);
  return row.epochs.map(({ pubkey, secret }) => ({
    id: row.id,
    keys: keysOf(hexToBytes(secret))!,
    isCurrent: pubkey === row.current,
    me,
    members: new Set(members.map((member) => member.pubkey)),
    relays: row.relays,
  }));
}
