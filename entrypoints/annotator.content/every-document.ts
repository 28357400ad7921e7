/** The page's document and those of its frames of the same origin, also of frames that come later. */

import { frameDocument } from '../../lib/annotate/text/nested-roots.ts';

/** Calls once for each document, until the signal. */
export function everyDocument(
  document: Document,
  signal: AbortSignal,
  each: (document: Document) => void,
): void {
  const met = new WeakSet<Document>();
  const meet = (one: Document): void => {
    if (met.has(one)) return;
    met.add(one);
    each(one);
    for (const frame of one.querySelectorAll('iframe, frame')) enter(frame);
    one.addEventListener('load', ({ target }) => enter(target as Element), {
      capture: true,
      signal,
    });
  };
  const enter = (frame: Element): void => {
    const inner = frameDocument(frame);
    if (inner) meet(inner);
  };
  meet(document);
}
