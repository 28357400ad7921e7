import { encrypt, getConversationKey } from 'nostr-tools/nip44';
import { finalizeEvent } from 'nostr-tools/pure';
import { describe, expect, it } from 'vitest';
import { sealing, signalKind, type Signal } from '../../../lib/share/direct/signals.ts';
import type { CircleKeys } from '../../../lib/share/sync/circle-keys.ts';
import { circleOf, keyPair, plain } from '../../peers/circle.ts';
import { TestWorld } from '../../peers/test-world.ts';

const world = new TestWorld();
const [session, to] = ['0123456789abcdef', 'fedcba9876543210'];
const sdp = 'v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n';
const here: Signal = { type: 'here', session };
const offer: Signal = { type: 'offer', session, to, sdp };

describe('signals', () => {
  it('are read by members, and by nobody else', () => {
    const [a, b] = circleOf(2) as [CircleKeys, CircleKeys];
    const event = plain(sealing.seal(here, a, a.keys.pubkey, world));
    expect(sealing.open(event, b, world)).toEqual({ from: a.me.pubkey, signal: here });
    const [stranger] = circleOf(1) as [CircleKeys];
    expect(sealing.open(event, stranger, world)).toBeNull();
    expect(event.tags).toEqual([['p', a.keys.pubkey]]);
    expect(event.content).not.toContain(a.me.pubkey);
  });

  it('show an address only to the member it is meant for', () => {
    const [a, b, c] = circleOf(3) as [CircleKeys, CircleKeys, CircleKeys];
    const event = sealing.seal(offer, a, b.me.pubkey, world);
    expect(sealing.open(event, b, world)).toEqual({ from: a.me.pubkey, signal: offer });
    expect(sealing.open(event, c, world)).toBeNull();
  });

  it('of somebody who is no member are not looked at', () => {
    const [a, b] = circleOf(2) as [CircleKeys, CircleKeys];
    const removed = { ...a, me: keyPair() };
    expect(sealing.open(sealing.seal(here, removed, a.keys.pubkey, world), b, world)).toBeNull();
  });

  it('in the name of a member, by somebody else, are not looked at', () => {
    const [a, b] = circleOf(2) as [CircleKeys, CircleKeys];
    const forger = keyPair();
    const draft = { kind: 13, created_at: 0, tags: [], content: 'whatever' };
    const seal = { ...plain(finalizeEvent(draft, forger.secret)), pubkey: a.me.pubkey };
    const content = encrypt(JSON.stringify(seal), getConversationKey(forger.secret, a.keys.pubkey));
    const event = finalizeEvent(
      { kind: signalKind, created_at: 0, tags: [], content },
      forger.secret,
    );
    expect(sealing.open(event, b, world)).toBeNull();
  });

  it('are worth nothing a quarter of an hour later', () => {
    const [a, b] = circleOf(2) as [CircleKeys, CircleKeys];
    const event = sealing.seal(here, a, a.keys.pubkey, world);
    const later = new TestWorld();
    later.aheadMs = 16 * 60_000;
    expect(sealing.open(event, b, later)).toBeNull();
  });

  it.each([
    ['a microphone', `${sdp}m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n`],
    ['a crowd of addresses', sdp + 'a=candidate:1 1 udp 1 10.0.0.1 9 typ host\r\n'.repeat(30)],
    ['no data channel', 'v=0\r\n'],
    ['a flood', sdp + 'a=x\r\n'.repeat(3000)],
  ])('that ask for %s are not looked at', (_, trap) => {
    const [a, b] = circleOf(2) as [CircleKeys, CircleKeys];
    const event = sealing.seal({ ...offer, sdp: trap }, a, b.me.pubkey, world);
    expect(sealing.open(event, b, world)).toBeNull();
  });
});
