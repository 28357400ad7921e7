/** Of any mark-up the few elements that can do no harm, without what would be loaded or run. */

import createPurifier, { type Config } from 'dompurify';

const blocks = ['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tr', 'th', 'td'];
const config = {
  ALLOWED_TAGS: [...blocks, 'thead', 'tbody', 'a', 'strong', 'em', 'del', 'code', 'br', 'hr'],
  ALLOWED_ATTR: ['href', 'start', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/iu,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
  // A page that restricts such policies would hear of the attempt to make one.
  TRUSTED_TYPES_POLICY: null,
} as const satisfies Config;

export type PageWindow = Window & typeof globalThis;

const purifiers = new WeakMap<PageWindow, ReturnType<typeof createPurifier>>();

/** `window`: where it will be shown. */
export function purify(html: string, window: PageWindow): DocumentFragment {
  return purifierOf(window).sanitize(html, { ...config });
}

function purifierOf(window: PageWindow) {
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
