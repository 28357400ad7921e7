/** What a screen is like when there is nothing yet, when answers are awaited, and when they fail. */

import type { BrowserContext } from 'playwright-core';

export type Condition = 'full' | 'empty' | 'loading' | 'failing';

/** For each page of ours that is opened from now on: a database that never answers, or always refuses. */
export async function breakDatabase(
  context: BrowserContext,
  how: 'loading' | 'failing',
): Promise<void> {
  await context.addInitScript((way) => {
    if (!location.protocol.includes('extension')) return;
    IDBFactory.prototype.open = function open() {
      const request = new EventTarget() as IDBOpenDBRequest;
      if (way === 'failing') {
        const error = new DOMException('Internal error opening backing store', 'UnknownError');
        setTimeout(() => {
          Object.defineProperty(request, 'error', { value: error });
          request.addEventListener('error', (event) => request.onerror?.(event));
          request.dispatchEvent(new Event('error', { cancelable: true }));
        });
      }
      return request;
    };
  }, how);
}
