import { defineContentScript } from 'wxt/utils/define-content-script';
import { detect } from '../../lib/detect/index.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { watchPage } from '../content/watch-page.ts';

/**
 * The whole detection, in pages that the first look found promising and in those where the reader
 * clicked the icon. A second start replaces the first.
 */
export default defineContentScript({
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
