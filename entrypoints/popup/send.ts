/** By the system's own sheet, where there is one: neither Firefox nor Chromium on Linux has it. */

import { report } from '../../lib/platform/log.ts';

export function sender(data: ShareData): { onSend?: () => void } {
  const canSend = typeof navigator.canShare === 'function' && navigator.canShare(data);
  return canSend ? { onSend: () => report(send(data)) } : {};
}

async function send(data: ShareData): Promise<void> {
  try {
    await navigator.share(data);
  } catch (error) {
    // The reader has thought better of it.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
