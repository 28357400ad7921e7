/** The trees that a page is put together from: open shadow roots, and frames of the same origin. */

/** Null for frames of other origins, and for elements that are none. */
export function frameDocument(element: Element): Document | null {
  try {
    return (element as Partial<HTMLIFrameElement>).contentDocument ?? null;
  } catch {
    // Some engines throw where the standard says null.
    return null;
  }
}

/** Null for closed ones. */
export function shadowOf(element: Element): ShadowRoot | null {
  return element.shadowRoot ?? null;
}

/** The node that a tree hangs on: the host of a shadow root, or the frame that shows a document. */
export function hostOf(root: Node): Element | null {
  const { host } = root as Partial<ShadowRoot>;
  const { defaultView } = root as Partial<Document>;
  if (host) return host;
  try {
    return defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The parent, across the edges of trees. */
export function shownParent(node: Node): Node | null {
  return node.parentNode ?? hostOf(node);
}

/** Whether a node is inside the root or in a tree that hangs on it. */
export function isWithin(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(at.getRootNode()))
    if (root.contains(at)) return true;
  return false;
}

/** All trees that hang on a root, and on those. */
export function nestedRoots(root: Node): Node[] {
  const found: Node[] = [];
  for (const element of elementsIn(root)) {
    const inner = shadowOf(element) ?? frameDocument(element);
    if (inner) found.push(inner, ...nestedRoots(inner));
  }
  return found;
}

function elementsIn(root: Node): Iterable<Element> {
  return (root as ParentNode).querySelectorAll('*');
}
