import { defineContentScript } from 'wxt/utils/define-content-script';
import { mayShowWork } from '../../lib/detect/first-look.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { watchPage } from './watch-page.ts';

/**
 * What runs in every page, when the reader has turned the automatic mode on: the first look.
 * Most pages are about no work; they carry no more than this, unless the reader has notes there.
 * What makes notes comes with the first selection of text.
 */
export default defineContentScript({
  // No `matches`: the build would turn them into permissions, and these are the reader's to give.
  registration: 'runtime',
  main(ctx) {
    ctx.addEventListener(document, 'selectionchange', function selected() {
      if (document.getSelection()?.isCollapsed !== false) return;
      document.removeEventListener('selectionchange', selected);
      void sendMessage('wantAnnotator');
    });
    const stop = watchPage(ctx, {
      look: () => mayShowWork({ document, url: location.href }),
      seen(promising) {
        if (!promising) {
          // The background sees every tab load and is awake; without it there are just no notes.
          sendMessage('plainPageSeen').catch(() => {});
          return;
        }
        stop();
        persist(() => sendMessage('lookCloser'), ctx.signal).catch((error: unknown) => {
          if (ctx.isValid) throw error;
        });
      },
    });
  },
});
