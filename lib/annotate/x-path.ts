/**
 * Addresses of elements as XPath, and the way back. Only plain steps are followed, never by
 * `document.evaluate`: an expression from a stranger can take minutes.
 */

const step = /^(?:([a-z][\w.-]*)|\*\[name\(\)="([^"]+)"\])(?:\[(\d{1,6})\])?$/iu;
const mostSteps = 300;

/** Absolute from the document element; from `root` when that is not in a document. */
export function xPathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { nodeName, namespaceURI } = at;
    const isHtml = namespaceURI === 'http://www.w3.org/1999/xhtml';
    const name = isHtml ? at.localName : `*[name()="${nodeName}"]`;
    steps.push(`${name}[${placeAmongSame(at)}]`);
  }
  return `/${steps.reverse().join('/')}`;
}

/** Null for elements that are not there, and for expressions that are not plain steps. */
export function elementAt(xPath: string, root: Node): Element | null {
  const steps = xPath.split('/');
  if (steps.shift() !== '' || steps.length > mostSteps) return null;
  let parent: ParentNode = topOf(root);
  let found: Element | null = null;
  for (const text of steps) {
    const [, html, other, place = '1'] = step.exec(text) ?? [];
    const name = html?.toLowerCase() ?? other;
    if (name === undefined) return null;
    found = nthChild(parent, name, Number(place));
    if (!found) return null;
    parent = found;
  }
  return found && root.contains(found) ? found : null;
}

function topOf(root: Node): ParentNode {
  let top = root;
  while (top.parentNode) top = top.parentNode;
  // An element without a parent stands for itself: it is the first step.
  if (top.nodeType !== 1) return top as Document | DocumentFragment;
  return { firstElementChild: top } as unknown as ParentNode;
}

function nthChild(parent: ParentNode, name: string, place: number): Element | null {
  let left = place;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName !== name && child.nodeName !== name) continue;
    left -= 1;
    if (left === 0) return child;
  }
  return null;
}

function placeAmongSame(element: Element): number {
  let place = 1;
  for (let other = element.previousElementSibling; other; other = other.previousElementSibling)
    if (other.nodeName === element.nodeName) place += 1;
  return place;
}
