import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '../../lib/messaging/protocol.ts';
import { Annotator } from './annotator.tsx';
import css from './annotator.css?inline';
import { NotesOnPage } from './notes-on-page.ts';

/**
 * Notes on the page: shown, made, changed. Comes into a page when it has notes, or when the reader
 * selects text; a second start replaces the first.
 */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const host = document.createElement('copyleaf-notes');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);

    const notes = new NotesOnPage(ctx.signal);
    render(<Annotator notes={notes} host={host} />, root);
    ctx.onInvalidated(onMessage('notesChanged', () => notes.load()));
    ctx.onInvalidated(onMessage('showNote', ({ data }) => notes.scrollTo(data)));
    ctx.onInvalidated(() => {
      render(null, root);
      notes.leave();
      host.remove();
    });
  },
});
