/**
 * A copy of a page in which every word is a text node of its own: whatever is done to the copy, the
 * node shows where its word went, so that the truth is never searched for by text.
 */

const silent =
  'script,style,noscript,template,textarea,select,title,iframe,svg,math,button,head,video,audio,canvas,object';

export function splitIntoWords(body: Element): Text[] {
  const words: Text[] = [];
  for (const node of textNodesIn(body)) {
    if (node.parentElement?.closest(silent)) continue;
    let rest = node;
    while (rest.data !== '') {
      const length = /^(?:\s+|\S+)/u.exec(rest.data)?.[0].length ?? rest.length;
      const word = rest;
      rest = length < rest.length ? rest.splitText(length) : body.ownerDocument.createTextNode('');
      if (word.data.trim() !== '') words.push(word);
    }
  }
  return words;
}

export function textNodesIn(root: Node): Text[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** For every text node that may be shown, how many such characters but white space come before it. */
export function measure(root: Node): Map<Node, number> {
  const places = new Map<Node, number>();
  let count = 0;
  for (const node of textNodesIn(root)) {
    if (node.parentElement?.closest('script, style, noscript, template')) continue;
    places.set(node, count);
    count += inkIn(node.data);
  }
  return places;
}

export function inkIn(text: string): number {
  return text.replaceAll(/\s/gu, '').length;
}

/** Start and end of a range whose ends are in text, in characters other than white space. */
export function inkSpan(range: Range, places: ReadonlyMap<Node, number>): [number, number] {
  const at = (node: Node, offset: number): number =>
    (places.get(node) ?? Number.NaN) + inkIn((node as Text).data.slice(0, offset));
  return [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
}

/** The range from the `from`th character that is not white space up to the `to`th. */
export function rangeOfInk(root: Node, from: number, to: number, places = measure(root)): Range {
  const nodes = [...places.keys()] as Text[];
  const range = (root.ownerDocument ?? (root as Document)).createRange();
  range.setStart(...pointAfterInk(nodes, places, from + 1, -1));
  range.setEnd(...pointAfterInk(nodes, places, to, 0));
  return range;
}

/** Where the `count`th character that is not white space ends; `shift` units farther. */
function pointAfterInk(
  nodes: readonly Text[],
  places: ReadonlyMap<Node, number>,
  count: number,
  shift: number,
): [Text, number] {
  let [low, high] = [0, nodes.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((places.get(nodes[middle] as Text) ?? 0) < count) low = middle;
    else high = middle;
  }
  const node = nodes[low];
  if (!node) throw new RangeError('beyond the end of the page');
  let left = count - (places.get(node) ?? 0);
  for (let i = 0; i < node.length; i += 1) {
    if (/\s/u.test(node.data[i] ?? '')) continue;
    left -= 1;
    if (left === 0) return [node, i + 1 + shift];
  }
  throw new RangeError('beyond the end of the page');
}
