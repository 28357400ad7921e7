import { defineContentScript } from 'wxt/utils/define-content-script';
import { listWorks } from '../../lib/detect/listed.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { createMarks } from './marks.ts';

/** Comes into a page when the reader asks for the works it lists (`lib/platform/lists.ts`). */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const listed = listWorks(document);
    const marks = createMarks(listed.map(({ element }) => element));
    ctx.onInvalidated(() => marks.remove());
    ctx.onInvalidated(onMessage('showMark', ({ data }) => marks.show(data)));
    const works = listed.map(({ sighting }) => sighting.work);
    persist(() => sendMessage('listSeen', works), ctx.signal).catch((error: unknown) => {
      if (ctx.isValid) throw error;
    });
  },
});
