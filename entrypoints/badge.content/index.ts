import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { createBadge } from './badge.ts';

/** Comes into a page only when there is good news to show on it (`lib/platform/badge.ts`). */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const badge = createBadge({
      open: () => void sendMessage('openPopup'),
      keep: (choice) => void sendMessage('keepBadge', choice),
    });
    ctx.onInvalidated(() => badge.remove());
    ctx.onInvalidated(
      onMessage('showStanding', ({ data }) => (data ? badge.show(data) : badge.remove())),
    );
  },
});
