/**
 * Relays for readers who have chosen none; settings and each circle's own list come before these.
 *
 * Chosen so: open to everybody without payment or invitation; run by different people in different
 * places; named in the default lists of several independent clients (Gossip, YakiHonne, Damus and
 * others), so that they are known to carry kinds 1059, 9802, 1111 and 39701; most of them strfry,
 * which reconciles (NIP-77) and keeps wraps; the fourth and fifth give wraps only to those whom
 * they are addressed to (NIP-42). Each says in its NIP-11 document what it takes, and one that has
 * closed its doors since is passed over by itself.
 */
export const defaultRelays: readonly string[] = [
  'wss://nos.lol',
  'wss://relay.damus.io',
  'wss://relay.primal.net',
  'wss://relay.ditto.pub',
  'wss://relay.dreamith.to',
  'wss://offchain.pub',
  'wss://nostr.mom',
];
