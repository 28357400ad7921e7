/** Goes to a passage, and back to where the reader was. */

/** Returns the way back. */
export function scrollToRange(range: Range): () => void {
  const { startContainer } = range;
  const element =
    startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  const before = scrollersAround(element).map((scroller) => ({
    scroller,
    top: scroller.scrollTop,
    left: scroller.scrollLeft,
  }));
  // What is folded away is opened, as the browser's own search does.
  for (
    let at = element?.closest('details:not([open])');
    at;
    at = at.parentElement?.closest('details:not([open])')
  )
    at.setAttribute('open', '');
  element?.scrollIntoView({ block: 'center' });
  return () => {
    for (const { scroller, top, left } of before) scroller.scrollTo({ top, left });
  };
}

/** Every element around that may be scrolled, in the page and in the frames around it. */
function scrollersAround(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let at: Element | null | undefined = element; at; at = outside(at)) found.push(at);
  return found.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
}

function outside(element: Element): Element | null | undefined {
  const root = element.getRootNode();
  return (
    element.assignedSlot ??
    element.parentElement ??
    (root as Partial<ShadowRoot>).host ??
    (root as Partial<Document>).defaultView?.frameElement
  );
}
