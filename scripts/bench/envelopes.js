/** Contributions of many members to one circle, sealed and wrapped as NIP-59 says. */

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { encrypt, getConversationKey } from 'nostr-tools/nip44';
import { finalizeEvent, generateSecretKey, getEventHash, getPublicKey } from 'nostr-tools/pure';

const members = 20;
const { Point } = secp256k1;

/** `circle`: the secret key, in hexadecimal. */
export function* envelopes(count, circle) {
  const to = getPublicKey(hexToBytes(circle));
  const authors = Array.from({ length: members }, () => {
    const secret = generateSecretKey();
    return { secret, pubkey: getPublicKey(secret), key: getConversationKey(secret, to) };
  });
  const start = Math.floor(Date.now() / 1000) - 100 * 24 * 60 * 60;
  for (let index = 0; index < count; index += 1) {
    const author = authors[index % members];
    const created_at = start + index * 600;
    const rumour = { ...draft(index), created_at, pubkey: author.pubkey };
    const inside = JSON.stringify({ ...rumour, id: getEventHash(rumour) });
    const seal = finalizeEvent(
      { kind: 13, tags: [], content: encrypt(inside, author.key), created_at },
      author.secret,
    );
    const once = generateSecretKey();
    const content = encrypt(JSON.stringify(seal), keyOf(once, circle));
    yield finalizeEvent({ kind: 1059, tags: [['p', to]], content, created_at }, once);
  }
}

function draft(index) {
  const doi = `doi:10.1000/${index % 500}`;
  return {
    kind: 1111,
    content: `What a member of the circle thinks of it, in a sentence or two: number ${index}.`,
    tags: [
      ['I', doi],
      ['K', 'doi'],
      ['i', doi],
      ['k', 'doi'],
      ['alt', 'A note on a work.'],
    ],
  };
}

/** NIP-44's key between two whose secrets are both known: a multiple of the generator, which is quick. */
function keyOf(one, other) {
  const product = Point.Fn.mul(Point.Fn.fromBytes(one), Point.Fn.fromBytes(hexToBytes(other)));
  return extract(
    sha256,
    Point.BASE.multiply(product).toBytes(true).slice(1),
    utf8ToBytes('nip44-v2'),
  );
}
