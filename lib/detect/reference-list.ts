/** Where a page speaks of other works than its own. */

const references = '.references, .reflist, [id*="references" i], [class*="bibliography" i], cite';
const longestHeading = 60;
const headings = 'h1, h2, h3, h4, h5, h6';
const heading =
  /^[\d.\s]*(?:references|bibliography|works cited|literature cited|literatur|literaturverzeichnis|références|bibliographie|referencias|bibliografía|bibliografia|riferimenti|literatuur|литература|参考文献|참고문헌)(?: and notes)?[:：]?$/iu;

export function isInReferences(element: Element | null): boolean {
  return isMarkedAsReference(element) || isBelowHeading(element);
}

/** By its mark-up alone, for those who follow the headings themselves. */
export function isMarkedAsReference(element: Element | null): boolean {
  return Boolean(element?.closest(references));
}

/** By its words alone; `startsReferences` asks its element too. */
export function mayStartReferences(text: string): boolean {
  return text.length < longestHeading && heading.test(text);
}

/** Whether this text is a heading: null for no, else whether references follow it. */
export function startsReferences(text: string, element: Element | null): boolean | null {
  return element?.closest(headings) ? heading.test(text) : null;
}

const farthest = 40;

/** By the nearest heading before the element or before one of its ancestors. */
function isBelowHeading(element: Element | null): boolean {
  for (let node = element, depth = 0; node && depth < 8; node = node.parentElement, depth += 1) {
    let before = node.previousElementSibling;
    for (let seen = 0; before && seen < farthest; seen += 1) {
      if (before.matches(headings)) return heading.test(before.textContent?.trim() ?? '');
      before = before.previousElementSibling;
    }
  }
  return false;
}
