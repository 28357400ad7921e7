/** The first few of many elements. A page can hold a million of anything. */

/** Never asks for the length of a live collection: that would count to the end of the page. */
export function firstElements<E extends Element>(list: ArrayLike<E>, most: number): E[] {
  const elements: E[] = [];
  for (let index = 0; index < most; index += 1) {
    const element = list[index];
    if (!element) break;
    elements.push(element);
  }
  return elements;
}
