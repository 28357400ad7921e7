import { defineContentScript } from 'wxt/utils/define-content-script';
import { detect } from '../../lib/detect/index.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { watchPage } from './watch-page.ts';

/**
 * What runs in a page: look and report. It is registered at run time, or put here by a click of
 * the reader; a second start replaces the first.
 */
export default defineContentScript({
  // No `matches`: the build would turn them into permissions, and these are the reader's to give.
  registration: 'runtime',
  main(ctx) {
    watchPage(ctx, {
      look: () => detect({ document, url: location.href }),
      seen(report) {
        persist(() => sendMessage('pageSeen', report), ctx.signal).catch((error: unknown) => {
          // After an update of the extension this page keeps our old script: it has nobody to tell.
          if (ctx.isValid) throw error;
        });
      },
    });
  },
});
