import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '../../lib/messaging/protocol.ts';
import { mountAnnotator } from './mount-annotator.tsx';
import { NotesOnPage } from './notes-on-page.ts';

/**
 * Notes on the page: shown, made, changed. Comes into a page when it has notes, or when the reader
 * selects text; a second start replaces the first.
 */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const notes = new NotesOnPage(ctx.signal);
    ctx.onInvalidated(mountAnnotator(notes, notes.inSight));
    // Who tells us does not wait: anchoring may take a while, and a page in the background sleeps.
    ctx.onInvalidated(onMessage('notesChanged', () => void notes.load()));
    ctx.onInvalidated(onMessage('showNote', ({ data }) => notes.scrollTo(data)));
    ctx.onInvalidated(() => notes.leave());
  },
});
