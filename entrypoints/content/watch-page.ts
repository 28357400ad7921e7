/**
 * Looks at the page when it is ready and again when it may have become about something else:
 * another address without a load, metadata that arrives late, a return from the browser's cache.
 */

import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageReport } from '../../lib/work/work.ts';

interface Watcher {
  look(): PageReport;
  seen(report: PageReport): void;
}

/** Metadata comes in bursts; one look after the burst is enough. */
const settleMs = 150;
/** Pages built by scripts may take this long to say what they are about. */
const lateMs = 3000;

export function watchPage(ctx: ContentScriptContext, { look, seen }: Watcher): void {
  let told: string | undefined;
  let waiting: number | undefined;

  function lookNow(): void {
    if (ctx.isInvalid) return;
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
  ctx.onInvalidated(() => observer.disconnect());
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
