/** Memory of a running Chromium, by its debugging protocol and by Linux. */

import { readFile } from 'node:fs/promises';

/** Megabytes that scripts hold in the background, where sharing runs, and in the page, its own scripts and ours. */
export async function heapsOf(browser, extensionId) {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const home = `chrome-extension://${extensionId}/`;
  const wanted = {
    background: ({ type, url }) => type === 'service_worker' && url.startsWith(home),
    'page in which sharing runs': ({ type, url }) =>
      type !== 'tab' && url === `${home}offscreen.html`,
    'page with ours': ({ type, url }) => type === 'page' && url.startsWith('https:'),
  };
  const heaps = {};
  for (const [name, isIt] of Object.entries(wanted)) {
    const target = targetInfos.find(isIt);
    if (target) heaps[name] = await heapOf(session, target.targetId);
  }
  await session.detach();
  return heaps;
}

async function heapOf(session, targetId) {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const ask = (id, method) =>
    new Promise((resolve) => {
      const hear = ({ sessionId: from, message }) => {
        const answer = JSON.parse(message);
        if (from !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', hear);
      const message = JSON.stringify({ id, method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return usedSize / 1e6;
}

/** Of all its processes: what they share with no other. Zero where Linux is not. */
export async function privateMegabytes(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo.map(async ({ id }) => {
      const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gmu)];
      return kilobytes.reduce((sum, [, size]) => sum + Number(size), 0) / 1000;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
