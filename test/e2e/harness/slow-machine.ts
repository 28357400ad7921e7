/** Makes a browser as slow as an old telephone on a bad line: six times in processor, "slow 3G" in network. */

import type { Browser, CDPSession } from 'playwright-core';

const processorRate = 6;
/** What Chromium's developer tools call "Slow 3G". */
const slow3G = {
  offline: false,
  latency: 2000,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

export interface Slowed {
  /** Kinds of targets, each with what could be slowed in it: `page processor`, `service_worker network` … */
  what: Set<string>;
  end(): Promise<void>;
}

/**
 * From now on, in every page, popup and service worker that is there or comes. Chromium has no throttle for the
 * processor of a worker's thread: there the network alone is slow.
 */
export async function slowDown(browser: Browser): Promise<Slowed> {
  const session = await browser.newBrowserCDPSession();
  const what = new Set<string>();
  const known = new Set<string>();
  session.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
    if (known.has(targetId) || !['page', 'service_worker', 'other'].includes(type)) return;
    known.add(targetId);
    // It may be gone again before we are there.
    void slowTarget(session, targetId, type, what).catch(() => {});
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  return { what, end: () => session.detach() };
}

async function slowTarget(
  session: CDPSession,
  targetId: string,
  type: string,
  what: Set<string>,
): Promise<void> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const calls: [what: string, method: string, params: object][] = [
    ['processor', 'Emulation.setCPUThrottlingRate', { rate: processorRate }],
    ['network', 'Network.enable', {}],
    ['network', 'Network.emulateNetworkConditions', slow3G],
  ];
  const answers = new Map<number, string>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, error } = JSON.parse(message) as { id?: number; error?: object };
    const slowed = id !== undefined && !error && answers.get(id);
    if (slowed) what.add(`${type} ${slowed}`);
  });
  for (const [index, [name, method, params]] of calls.entries()) {
    // The last of the network's calls tells whether it is slow.
    if (method !== 'Network.enable') answers.set(index + 1, name);
    const message = JSON.stringify({ id: index + 1, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
  }
}
