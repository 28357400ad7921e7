/** A page that builds itself anew may take out what it does not know. */

/** Not for ever: a page that takes it out each time is left alone in the end. */
const mostReturns = 20;

/** Puts the element at the end of the document, and back there; returns the way out. */
export function keepInPage(host: Element): () => void {
  let returns = 0;
  const enter = (): void => {
    document.documentElement.append(host);
    observer.disconnect();
    // The root element itself may be exchanged.
    for (const parent of [document, document.documentElement])
      observer.observe(parent, { childList: true });
  };
  const observer = new MutationObserver(() => {
    if (host.isConnected || returns === mostReturns) return;
    returns += 1;
    enter();
  });
  enter();
  return () => {
    observer.disconnect();
    host.remove();
  };
}
