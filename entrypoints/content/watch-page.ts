/**
 * Looks at the page when it is ready and again when it may have become about something else:
 * another address without a load, metadata that arrives late, a return from the browser's cache.
 */

import type { ContentScriptContext } from 'wxt/utils/content-script-context';

interface Watcher<T> {
  look(): T;
  /** Called with what was seen, when it differs from the last time or the address has changed. */
  seen(what: T): void;
}

/** Metadata comes in bursts; one look after the burst is enough. */
const settleMs = 150;
/** Pages built by scripts may take this long to say what they are about. */
const lateMs = 3000;

/** Returns the end of it. */
export function watchPage<T>(ctx: ContentScriptContext, { look, seen }: Watcher<T>): () => void {
  let told: string | undefined;
  let waiting: number | undefined;
  let stopped = false;

  function lookNow(): void {
    if (ctx.isInvalid || stopped) return;
    const report = look();
    const now = JSON.stringify(report);
    if (now === told) return;
    told = now;
    seen(report);
  }

  function lookSoon(): void {
    clearTimeout(waiting);
    waiting = ctx.setTimeout(() => ctx.requestIdleCallback(lookNow, { timeout: 500 }), settleMs);
  }

  ctx.requestIdleCallback(lookNow, { timeout: 500 });
  ctx.setTimeout(lookSoon, lateMs);

  ctx.addEventListener(window, 'wxt:locationchange', () => {
    told = undefined;
    lookSoon();
    ctx.setTimeout(lookSoon, lateMs);
  });
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (!event.persisted) return;
    told = undefined;
    lookSoon();
  });

  const observer = new MutationObserver((changes) => {
    if (changes.some(saysMore)) lookSoon();
  });
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  const stop = (): void => {
    stopped = true;
    clearTimeout(waiting);
    observer.disconnect();
  };
  ctx.onInvalidated(stop);
  return stop;
}

/** Style sheets and scripts come and go all the time; only these say what a page is about. */
function saysMore({ target, addedNodes }: MutationRecord): boolean {
  if (target.parentNode?.nodeName === 'TITLE' || target.nodeName === 'TITLE') return true;
  return [...addedNodes].some(
    (node) =>
      node instanceof HTMLMetaElement ||
      node instanceof HTMLLinkElement ||
      (node instanceof HTMLScriptElement && node.type === 'application/ld+json'),
  );
}
