/** Calls once when the text of the page has changed and come to rest. */
export function watchText(root: Node, changed: () => void): () => void {
  const restMs = 800;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      observer.disconnect();
      changed();
    }, restMs);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
  };
}
