/**
 * The reader's secret on paper: NIP-49, locked by a passphrase, as text and as a QR code. Who has
 * both can write in the reader's name.
 */

import { bech32 } from '@scure/base';
import { decrypt, encrypt } from 'nostr-tools/nip49';
import { renderSVG } from 'uqr';
import type { Database } from '../../store/db.ts';
import { noteSaved, readerRow } from '../../store/events/reader.ts';
import { becomeReader, reader } from './identity.ts';

/** 2^16 rounds of scrypt: 64 MB and about a second for each guess. */
const cost = 16;
export const shortestPassphrase = 8;

export interface BackUp {
  /** `ncryptsec1…` */
  text: string;
  /** The same as a QR code: an SVG document. */
  svg: string;
}

/** Why a back-up cannot be read. */
export class BackUpError extends Error {
  override name = 'BackUpError';
  constructor(
    readonly reason: 'not-a-back-up' | 'wrong-passphrase' | 'short-passphrase',
    options?: ErrorOptions,
  ) {
    super(`back-up: ${reason}`, options);
  }
}

/** Throws `BackUpError`. Takes about a second. */
export async function backUp(db: Database, passphrase: string, now: number): Promise<BackUp> {
  if (passphrase.length < shortestPassphrase) throw new BackUpError('short-passphrase');
  await reader(db, now);
  const { secret } = await readerRow(db);
  const text = encrypt(secret, passphrase, cost);
  await noteSaved(db, now);
  return { text, svg: renderSVG(text.toUpperCase()) };
}

/** Throws `BackUpError`, and then nothing has changed. */
export async function restore(
  db: Database,
  { text, passphrase }: { text: string; passphrase: string },
  now: number,
): Promise<void> {
  await becomeReader(db, opened(text, passphrase), now);
}

function opened(text: string, passphrase: string): Uint8Array {
  const plain = text.replaceAll(/\s/g, '').toLowerCase();
  // The checksum tells a slip of the pen from a wrong passphrase.
  const decoded = bech32.decodeUnsafe(plain, 500);
  if (decoded?.prefix !== 'ncryptsec') throw new BackUpError('not-a-back-up');
  try {
    return decrypt(plain, passphrase);
  } catch (cause) {
    throw new BackUpError('wrong-passphrase', { cause });
  }
}
