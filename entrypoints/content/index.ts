import { defineContentScript } from 'wxt/utils/define-content-script';
import { detect } from '../../lib/detect/index.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { createBadge } from './badge.ts';
import { watchPage } from './watch-page.ts';

/**
 * What runs in a page: look, report, and show a badge when told to. It is registered at run time,
 * or put here by a click of the reader; a second start replaces the first.
 */
export default defineContentScript({
  // No `matches`: the build would turn them into permissions, and these are the reader's to give.
  registration: 'runtime',
  main(ctx) {
    const badge = createBadge({
      open: () => void sendMessage('openPopup'),
      keep: (choice) => void sendMessage('keepBadge', choice),
    });
    ctx.onInvalidated(() => badge.remove());
    ctx.onInvalidated(onMessage('showStanding', ({ data }) => badge.show(data)));

    watchPage(ctx, {
      look: () => detect({ document, url: location.href }),
      seen(report) {
        badge.remove();
        persist(() => sendMessage('pageSeen', report), ctx.signal).catch((error: unknown) => {
          // After an update of the extension this page keeps our old script: it has nobody to tell.
          if (ctx.isValid) throw error;
        });
      },
    });
  },
});
