/** Runs in a page of a real browser: two ends of one data channel, moved from outside. */

import { rtcConnector } from '../../../lib/share/direct/rtc-connector.ts';
import type { Wire } from '../../../lib/share/wire/wire.ts';

/** What the test has put into the page. */
declare const tell: (end: string, what: 'frame' | 'closed', text: string) => void;

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

const connector = rtcConnector({
  Connection: RTCPeerConnection,
  iceServers: () => [],
  world: {
    now: () => Date.now(),
    random: () => Math.random(),
    after,
    within: after,
  },
});

const ends = new Map<string, Wire>();

function endOf(name: string): Wire {
  const end = ends.get(name);
  if (!end) throw new Error(`no wire ends at ${name}`);
  return end;
}

export const rtc = {
  async connect(one: string, other: string): Promise<void> {
    const offer = await connector.offer();
    const answer = await connector.answer(offer.sdp);
    const [here, there] = await Promise.all([offer.accept(answer.sdp), answer.wire]);
    ends.set(one, here).set(other, there);
  },
  send: (end: string, frame: string): boolean => endOf(end).send(frame),
  close: (end: string, reason: string): void => endOf(end).close(reason),
  listen(end: string): void {
    endOf(end).listen({
      frame: (text) => tell(end, 'frame', text),
      closed: (reason) => tell(end, 'closed', reason),
    });
  },
};

Object.assign(globalThis, { rtc });
