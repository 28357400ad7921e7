/** A certificate made when the demo world starts, so that no private key is ever committed. */

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  key: string;
  cert: string;
  /** Of the public key, as `--ignore-certificate-errors-spki-list` wants it. */
  fingerprint: string;
}

/**
 * Node can make keys and signatures but no certificate, and the packages that can bring a whole
 * tree of ASN.1 along. A self-signed certificate is seven nested fields (RFC 5280, 4.1).
 */
export function makeCertificate(name: string, now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const issuer = sequence(set(sequence(commonName, der(0x0c, Buffer.from(name)))));
  const toSign = sequence(
    der(0xa0, der(0x02, Buffer.of(2))), // version 3
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])), // serial number
    ecdsaWithSha256,
    issuer,
    sequence(utcTime(daysFrom(now, -1)), utcTime(daysFrom(now, 30))),
    issuer, // the subject: itself
    spki,
  );
  const signature = sign('sha256', toSign, privateKey);
  const certificate = sequence(
    toSign,
    ecdsaWithSha256,
    der(0x03, Buffer.concat([Buffer.of(0), signature])),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(certificate),
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}

const commonName = Buffer.from('0603550403', 'hex'); // OID 2.5.4.3
const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex')); // OID 1.2.840.10045.4.3.2

/** One field: what it is, how long it is, what it holds. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...fields: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(fields));
}

function set(field: Buffer): Buffer {
  return der(0x31, field);
}

/** `20261123162303Z` without its century. */
function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(digits.slice(2)));
}

function daysFrom(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

function pem(content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
