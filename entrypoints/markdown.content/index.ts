import { defineContentScript } from 'wxt/utils/define-content-script';
import { markdownInPage } from '../../lib/markdown/in-page.ts';
import { renderMarkdown } from '../../lib/markdown/render-markdown.ts';

/** Comes into a page when a note there has Markdown. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    markdownInPage.render = renderMarkdown;
  },
});
