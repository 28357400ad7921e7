import { defineContentScript } from 'wxt/utils/define-content-script';
import { detect } from '../../lib/detect/index.ts';
import { listWorks } from '../../lib/detect/listed/index.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { createMarks } from './marks.ts';

/** Comes into a page when the reader asks for the works it lists (`lib/platform/lists.ts`). */
export default defineContentScript({
  registration: 'runtime',
  async main(ctx) {
    const page = { document, url: location.href };
    const except = detect(page).sightings[0]?.work.ids ?? [];
    const listed = await listWorks(page, { except, signal: ctx.signal });
    if (ctx.isInvalid) return;
    const marks = createMarks(listed.map(({ element }) => element));
    ctx.onInvalidated(() => marks.remove());
    ctx.onInvalidated(onMessage('showMark', ({ data }) => marks.show(data)));
    const works = listed.map(({ sighting }) => sighting.work);
    persist(() => sendMessage('listSeen', works), ctx.signal).catch((error: unknown) => {
      if (ctx.isValid) throw error;
    });
  },
});
