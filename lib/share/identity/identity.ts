/** The reader as others know them: made silently when first needed, kept in this browser alone. */

import { generateSecretKey } from 'nostr-tools/pure';
import type { Database } from '../../store/db.ts';
import { nameReader, putSeed, readerRow, readerRowIfAny } from '../../store/events/reader.ts';
import type { IdentityRow } from '../../store/events/rows.ts';
import { type Keys, keysFor } from './keys.ts';

export interface Reader {
  /** How the reader wants to be called; empty when they have not said. */
  called: string;
  /** `scope`: `commons`, or the id of a circle. */
  keysFor(scope: string): Keys;
}

/** Made now if there was none. */
export async function reader(db: Database, now: number): Promise<Reader> {
  const row = await readerRow(db, () => ({
    name: 'seed',
    secret: Uint8Array.from(generateSecretKey()),
    called: '',
    madeAt: now,
  }));
  return readerOf(row);
}

/** Makes nothing, so it may be watched. Null while nothing was ever shared from here. */
export async function readerIfAny(db: Database): Promise<Reader | null> {
  const row = await readerRowIfAny(db);
  return row ? readerOf(row) : null;
}

function readerOf({ secret, called }: IdentityRow): Reader {
  const known = new Map<string, Keys>();
  return {
    called,
    keysFor(scope) {
      const keys = known.get(scope) ?? keysFor(secret, scope);
      known.set(scope, keys);
      return keys;
    },
  };
}

export async function callReader(db: Database, called: string, now: number): Promise<void> {
  await reader(db, now);
  await nameReader(db, called.trim().slice(0, 80));
}

/** In place of the present one, whose contributions are then no longer the reader's own. */
export async function becomeReader(db: Database, seed: Uint8Array, now: number): Promise<void> {
  await putSeed(db, Uint8Array.from(seed), now);
}
