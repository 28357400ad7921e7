/**
 * Addresses of elements as XPath, and the way back. Only plain steps are followed, never by
 * `document.evaluate`: an expression from a stranger can take minutes.
 */

const step = /^(?:([a-z][\w.-]*)|\*\[name\(\)="([^"]+)"\])(?:\[(\d{1,6})\])?$/iu;
const mostSteps = 300;

/** Absolute from the document element; from `root` when that is not in a document. */
export function xPathOf(element: Element): string {
  return `/${stepsTo(element).join('/')}`;
}

/** The steps of that path, from the outermost on. */
export function stepsTo(element: Element): string[] {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { nodeName, namespaceURI } = at;
    const isPlain = namespaceURI === 'http://www.w3.org/1999/xhtml';
    const name = isPlain ? at.localName : `*[name()="${nodeName}"]`;
    steps.push(`${name}[${placeAmongSame(at)}]`);
  }
  return steps.reverse();
}

/** How far two paths agree. */
export interface PathLikeness {
  /** Steps from the outermost on that are the same. */
  common: number;
  /** Further steps of the first. */
  left: number;
  /** Where they part, how many elements of one name are between them; infinite for other names. */
  apart: number;
}

export function likenessOfPaths(
  path: readonly string[],
  otherPath: readonly string[],
): PathLikeness {
  const [one, other] = [withoutHtml(path), withoutHtml(otherPath)];
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  const left = one.length - common;
  const [here, there] = [one[common], other[common]];
  if (here === undefined || there === undefined)
    return { common, left, apart: here === there ? 0 : Infinity };
  const [name, otherName] = [here, there].map((text) => text.replace(/\[\d+\]$/u, ''));
  const places = [here, there].map((text) => Number(/\[(\d+)\]$/u.exec(text)?.[1] ?? 1));
  const apart = name === otherName ? Math.abs((places[0] ?? 0) - (places[1] ?? 0)) : Infinity;
  return { common, left, apart };
}

/** Null for elements that are not there, and for expressions that are not plain steps. */
export function elementAt(xPath: string, root: Node): Element | null {
  const steps = xPath.split('/');
  if (steps.shift() !== '' || steps.length > mostSteps) return null;
  let parent = startOf(root, steps);
  let found: Element | null = null;
  for (const text of withoutHtml(steps)) {
    const [, html, other, place = '1'] = step.exec(text) ?? [];
    const name = html?.toLowerCase() ?? other;
    if (name === undefined) return null;
    found = nthChild(parent, name, Number(place));
    if (!found) return null;
    parent = found;
  }
  return found && root.contains(found) ? found : null;
}

/** What the first step counts the children of; a body without its document is one all the same. */
function startOf(root: Node, steps: readonly string[]): ParentNode {
  let top = root;
  while (top.parentNode) top = top.parentNode;
  const { nodeType, documentElement } = top as Document;
  const isInBody = /^body\b/u.test(withoutHtml(steps)[0] ?? '');
  if (nodeType === 9 && documentElement && (isInBody || isHtml(steps[0]))) return documentElement;
  if (nodeType !== 1 || (top as Element).localName === 'html') return top as ParentNode & Node;
  // An element without a parent stands for itself: it is the first step.
  return { firstElementChild: top } as unknown as ParentNode;
}

function withoutHtml(steps: readonly string[]): readonly string[] {
  return isHtml(steps[0]) ? steps.slice(1) : steps;
}

function isHtml(text: string | undefined): boolean {
  return text === 'html' || text === 'html[1]';
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
