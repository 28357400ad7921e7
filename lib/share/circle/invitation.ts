/**
 * An invitation to a circle: a code (bech32, as in NIP-19) that can be spoken, sent, or shown as a QR
 * code. Who has it can read the circle; with a passphrase (NIP-49), who has both.
 */

import { bech32 } from '@scure/base';
import { decrypt, encrypt } from 'nostr-tools/nip49';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { renderSVG } from 'uqr';
import { keysOf } from '../identity/keys.ts';

const prefix = 'leafcircle';
const longestCode = 2000;
const fields = {
  secret: 1,
  locked: 2,
  circle: 3,
  epoch: 4,
  expires: 5,
  name: 6,
  relay: 7,
  licence: 8,
} as const;

export interface Invitation {
  /** Id of the circle. */
  circle: string;
  /** In hexadecimal; of the epoch. */
  secret: string;
  epoch: number;
  name: string;
  relays: string[];
  licence: string;
  /** Seconds since 1970; from then on it is not accepted. */
  expires?: number;
}

/** Why a code is not accepted. */
export class InvitationError extends Error {
  override name = 'InvitationError';
  constructor(readonly reason: 'not-a-code' | 'expired' | 'needs-passphrase' | 'wrong-passphrase') {
    super(`invitation: ${reason}`);
  }
}

/** With a passphrase it takes about a second. */
export function codeOf(invitation: Invitation, passphrase?: string): string {
  const { circle, secret, epoch, name, relays, licence, expires } = invitation;
  const key =
    passphrase === undefined
      ? field(fields.secret, hexToBytes(secret))
      : field(fields.locked, lockedBytes(encrypt(hexToBytes(secret), passphrase)));
  const parts = [
    key,
    ...(keysOf(hexToBytes(secret))?.pubkey === circle
      ? []
      : [field(fields.circle, hexToBytes(circle))]),
    ...(epoch === 0 ? [] : [field(fields.epoch, number(epoch))]),
    ...(expires === undefined ? [] : [field(fields.expires, number(expires))]),
    field(fields.name, utf8(name)),
    ...relays.slice(0, 5).map((relay) => field(fields.relay, utf8(relay))),
    ...(licence === '' ? [] : [field(fields.licence, utf8(licence))]),
  ];
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  return bech32.encode(prefix, bech32.toWords(bytes), longestCode);
}

/** The code in a link to a page of the extension; behind the `#` nothing is sent anywhere. */
export const linkOf = (code: string, page: string): string => `${page}#${code}`;

/** An SVG document. */
export const qrCodeOf = (code: string): string => renderSVG(code.toUpperCase());

/** Reads a code, or a link that ends in one. `now` in seconds. Throws `InvitationError`. */
export function invitationIn(text: string, now: number, passphrase?: string): Invitation {
  const code = /leafcircle1[02-9ac-hj-np-z]+/.exec(text.replaceAll(/\s/g, '').toLowerCase())?.[0];
  const read = fieldsIn(code);
  const expires = numberIn(read.get(fields.expires)?.[0]);
  if (expires !== undefined && now >= expires) throw new InvitationError('expired');
  const secret = secretIn(read, passphrase);
  const pubkey = keysOf(secret)?.pubkey;
  if (pubkey === undefined) throw new InvitationError('not-a-code');
  const first = read.get(fields.circle)?.[0];
  if (first && first.length !== 32) throw new InvitationError('not-a-code');
  return {
    circle: first ? bytesToHex(first) : pubkey,
    secret: bytesToHex(secret),
    epoch: numberIn(read.get(fields.epoch)?.[0]) ?? 0,
    name: textIn(read.get(fields.name)?.[0]),
    relays: (read.get(fields.relay) ?? []).map(textIn),
    licence: textIn(read.get(fields.licence)?.[0]),
    ...(expires !== undefined && { expires }),
  };
}

function secretIn(read: Map<number, Uint8Array[]>, passphrase: string | undefined): Uint8Array {
  const plain = read.get(fields.secret)?.[0];
  const locked = read.get(fields.locked)?.[0];
  if (plain) return plain;
  if (!locked) throw new InvitationError('not-a-code');
  if (passphrase === undefined) throw new InvitationError('needs-passphrase');
  try {
    return decrypt(bech32.encode('ncryptsec', bech32.toWords(locked), longestCode), passphrase);
  } catch {
    throw new InvitationError('wrong-passphrase');
  }
}

function lockedBytes(text: string): Uint8Array {
  return bech32.fromWords(bech32.decode(text as `${string}1${string}`, longestCode).words);
}

function fieldsIn(code: string | undefined): Map<number, Uint8Array[]> {
  const read = new Map<number, Uint8Array[]>();
  try {
    const { words } = bech32.decode((code ?? '') as `${string}1${string}`, longestCode);
    const bytes = bech32.fromWords(words);
    for (let at = 0; at < bytes.length;) {
      const [type = 0, length = 0] = bytes.subarray(at, at + 2);
      const value = bytes.slice(at + 2, at + 2 + length);
      if (value.length !== length) throw new InvitationError('not-a-code');
      read.set(type, [...(read.get(type) ?? []), value]);
      at += 2 + length;
    }
  } catch {
    throw new InvitationError('not-a-code');
  }
  return read;
}

/** As much as fits into a field; a name cut within a letter is no harm. */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text).subarray(0, 255);

const field = (type: number, value: Uint8Array): Uint8Array =>
  Uint8Array.from([type, value.length, ...value]);

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

function numberIn(bytes: Uint8Array | undefined): number | undefined {
  if (bytes?.length !== 8) return undefined;
  return Number(new DataView(bytes.buffer).getBigUint64(0));
}

const textIn = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
