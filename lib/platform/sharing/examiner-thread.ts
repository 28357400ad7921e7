/** The thread of `entrypoints/examiner.ts`. */

import { browser } from 'wxt/browser';
import type { Answered, Thread } from '../../share/keep/examiner-elsewhere.ts';

export function examinerThread(): Thread {
  const worker = new Worker(browser.runtime.getURL('/examiner.js'));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    send: (asked) => worker.postMessage(asked),
    listen(answered, broken) {
      worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => answered(data));
      worker.addEventListener('error', () => {
        worker.terminate();
        broken();
      });
    },
  };
}
