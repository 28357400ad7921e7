/**
 * A note's Markdown as nodes to be shown. Heavy: imported only when a note needs it. What the author
 * wrote is text from anybody: marks become a small set of elements without scripts, styles or
 * anything that would be loaded from elsewhere; mark-up in it is shown as it was typed.
 */

import createPurifier, { type Config } from 'dompurify';
import { Marked, type RendererObject } from 'marked';

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

const blocks = ['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tr', 'th', 'td'];
const config = {
  ALLOWED_TAGS: [...blocks, 'thead', 'tbody', 'a', 'strong', 'em', 'del', 'code', 'br', 'hr'],
  ALLOWED_ATTR: ['href', 'start', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/iu,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

const purifiers = new WeakMap<Window, ReturnType<typeof createPurifier>>();

/** `window`: where it will be shown. */
export function renderMarkdown(text: string, window: Window & typeof globalThis): DocumentFragment {
  const html =
    text.length > longest ? `<p>${escaped(text)}</p>` : marked.parse(text, { async: false });
  return purifierOf(window).sanitize(html, { ...config });
}

function purifierOf(window: Window & typeof globalThis) {
  const known = purifiers.get(window);
  if (known) return known;
  const purifier = createPurifier(window);
  purifier.addHook('afterSanitizeAttributes', (element) => {
    const name = element.localName;
    if (blocks.includes(name)) element.setAttribute('dir', 'auto');
    if (name !== 'a') return;
    element.setAttribute('rel', 'noopener noreferrer nofollow');
    element.setAttribute('target', '_blank');
  });
  purifiers.set(window, purifier);
  return purifier;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
