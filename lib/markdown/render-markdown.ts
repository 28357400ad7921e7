/**
 * A note's Markdown as nodes to be shown. Heavy: imported only when a note needs it. What the author
 * wrote is text from anybody: marks become a small set of elements without scripts, styles or
 * anything that would be loaded from elsewhere; mark-up in it is shown as it was typed.
 */

import { Marked, type RendererObject } from 'marked';
import { type PageWindow, purify } from './purify.ts';

/** Characters. Longer texts stay plain: reading marks may take time that grows with the square. */
const longest = 50_000;

const renderer: RendererObject = {
  html: ({ text }) => escaped(text),
  // A page has headings of its own; a note's would stand in their outline.
  heading({ tokens }) {
    return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
  },
  // Loading it would tell its host who reads the note and when.
  image: ({ href, text }) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
};

const marked = new Marked({ gfm: true, breaks: true, async: false, renderer });

/** `window`: where it will be shown. */
export function renderMarkdown(text: string, window: PageWindow): DocumentFragment {
  const html =
    text.length > longest ? `<p>${escaped(text)}</p>` : marked.parse(text, { async: false });
  return purify(html, window);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
