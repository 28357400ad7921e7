/**
 * The text of a page: read once, folded for comparing, with the way back into the document.
 * An *offset* here counts UTF-16 units of the page's text nodes put one after the other.
 */

import { FoldedText } from './folded-text.ts';
import { Ints } from './growing.ts';
import { isWithin, shownParent } from './nested-roots.ts';
import { TextHash } from './text-hash.ts';
import { textOfPage } from './text-of-page.ts';

/** Part of the text, in offsets; `to` is not part of it. */
export interface Span {
  from: number;
  to: number;
}

/** Characters read between two moments at which the reading may pause. */
const sliceLength = 16_384;

export class PageText {
  readonly folded = new FoldedText();
  readonly #nodes: Text[] = [];
  readonly #starts = new Ints();
  readonly #lengths = new Ints();
  /** Indexes of the nodes that a block's edge sets apart from the one before. */
  readonly #breaks = new Set<number>();
  /** Offsets of characters outside the basic plane, which are two units but one code point. */
  readonly #pairs = new Ints();
  readonly #root: Node;
  /** Shadow roots and documents inside the root. */
  readonly nested: Node[] = [];
  /** Made on first use. */
  #indexes: Map<Node, number> | undefined;
  length = 0;
  /** Of the whole text, white space and all; complete when it has been read. */
  readonly #hash = new TextHash();

  constructor(root: Node) {
    this.#root = root;
  }

  get hash(): string {
    return this.#hash.digest;
  }

  /** Reads the whole text; each `yield` is a place to pause. */
  *read(): Generator<void> {
    let unread = sliceLength;
    for (const { node, afterBreak } of textOfPage(this.#root, this.nested)) {
      const data = node.data;
      if (data === '') continue;
      if (afterBreak) {
        this.folded.breakWord();
        this.#breaks.add(this.#nodes.length);
      }
      this.#nodes.push(node);
      this.#starts.push(this.length);
      this.#lengths.push(data.length);
      for (let from = 0; from < data.length;) {
        const to = pieceEnd(data, from);
        const piece = data.slice(from, to);
        this.folded.append(piece, this.length + from);
        this.#notePairs(piece, this.length + from);
        this.#hash.append(piece);
        unread -= to - from;
        from = to;
        if (unread > 0) continue;
        yield;
        unread = sliceLength;
      }
      this.length += data.length;
    }
    this.folded.end();
  }

  /** What is between two offsets, as a reader would copy it: white space collapsed. */
  slice(from: number, to: number): string {
    return this.blocks({ from, to }).join(' ').replace(/\s+/gu, ' ');
  }

  /** The same block by block, with the white space that is there. */
  blocks({ from, to }: Span): string[] {
    const blocks: string[] = [''];
    for (let i = Math.max(this.#nodeAt(from), 0); i < this.#nodes.length; i += 1) {
      const start = this.#starts.at(i);
      if (start >= to) break;
      if (this.#breaks.has(i) && start > from) blocks.push('');
      const part = (this.#nodes[i]?.data ?? '').slice(Math.max(from - start, 0), to - start);
      blocks.push((blocks.pop() ?? '') + part);
    }
    return blocks;
  }

  spanOfRange({ startContainer, startOffset, endContainer, endOffset }: Range): Span {
    return {
      from: this.offsetOf(startContainer, startOffset),
      to: this.offsetOf(endContainer, endOffset),
    };
  }

  /** The offset of a boundary point, also of one in an element or in text that does not count. */
  offsetOf(container: Node, offset: number): number {
    const index = this.#indexOf(container);
    if (index !== undefined) return this.#starts.at(index) + offset;
    const child = container.childNodes[offset];
    return child ? this.#startFrom(child) : this.#startFrom(nodeAfter(container));
  }

  /** Where the text of a node begins and ends. */
  spanOf(node: Node): Span {
    return { from: this.#startFrom(node), to: this.#startFrom(nodeAfter(node)) };
  }

  /** The text node that holds the character at an offset. */
  nodeAt(offset: number): Text | undefined {
    return this.#nodes[this.#nodeAt(offset)];
  }

  /**
   * Undefined when the document has changed there since the text was read. No range reaches across
   * the edge of a shadow root or a frame: then it is the part with the most text.
   */
  range(from: number, to: number): Range | undefined {
    if (from < 0 || to <= from || to > this.length) return undefined;
    const part = this.#inOneTree(this.#nodeAt(from), this.#nodeAt(to - 1));
    const [startNode, endNode] = [this.#nodes[part.first], this.#nodes[part.last]];
    if (!startNode || !endNode || this.#hasChanged(part.first) || this.#hasChanged(part.last))
      return undefined;
    const range = startNode.ownerDocument.createRange();
    range.setStart(startNode, Math.max(from - this.#starts.at(part.first), 0));
    range.setEnd(endNode, Math.min(to - this.#starts.at(part.last), endNode.length));
    return range;
  }

  /** Of text nodes that follow each other, those from the first to the last of one tree. */
  #inOneTree(first: number, last: number): { first: number; last: number } {
    if (this.nested.length === 0) return { first, last };
    const trees = new Map<Node, { first: number; last: number; length: number }>();
    for (let i = first; i <= last; i += 1) {
      const node = this.#nodes[i];
      if (!node) continue;
      const tree = trees.get(node.getRootNode()) ?? { first: i, last: i, length: 0 };
      trees.set(node.getRootNode(), { ...tree, last: i, length: tree.length + node.length });
    }
    const [most] = [...trees.values()].toSorted((one, other) => other.length - one.length);
    return most ?? { first, last };
  }

  /** The offsets of the characters that the folded units from `first` up to `end` came from. */
  offsetsOfUnits(first: number, end: number): { from: number; to: number } {
    const from = this.folded.origins.at(first);
    const last = this.folded.origins.at(end - 1);
    const isPair = this.#pairs.at(this.#pairs.firstFrom(last)) === last && this.#pairs.length > 0;
    return { from, to: last + (isPair ? 2 : 1) };
  }

  toCodePoints(offset: number): number {
    return offset - this.#pairs.firstFrom(offset);
  }

  fromCodePoints(count: number): number {
    let offset = count;
    // Each round adds the pairs that the longer text brings in; two or three rounds settle it.
    for (let before = -1; before !== offset;) {
      before = offset;
      offset = count + this.#pairs.firstFrom(before);
    }
    return offset;
  }

  /** Offset of the first text at the node or after it. */
  #startFrom(from: Node | null): number {
    for (let node = from; node; node = node.firstChild ?? nodeAfter(node)) {
      const index = this.#indexOf(node);
      if (index !== undefined) return this.#starts.at(index);
    }
    return this.length;
  }

  #indexOf(node: Node): number | undefined {
    this.#indexes ??= new Map(this.#nodes.map((text, index) => [text, index]));
    return this.#indexes.get(node);
  }

  #nodeAt(offset: number): number {
    return this.#starts.firstFrom(offset + 1) - 1;
  }

  #hasChanged(index: number): boolean {
    const node = this.#nodes[index];
    return node?.length !== this.#lengths.at(index) || !isWithin(this.#root, node);
  }

  #notePairs(piece: string, origin: number): void {
    for (const { index } of piece.matchAll(/[\u{10000}-\u{10FFFF}]/gu))
      this.#pairs.push(origin + index);
  }
}

/** The node that follows in the document when what is inside is left out. */
function nodeAfter(node: Node): Node | null {
  for (let at: Node | null = node; at; at = shownParent(at))
    if (at.nextSibling) return at.nextSibling;
  return null;
}

/** Never between the two units of one character. */
function pieceEnd(data: string, from: number): number {
  const end = Math.min(from + sliceLength, data.length);
  const code = data.charCodeAt(end - 1);
  return end < data.length && code >= 0xd8_00 && code <= 0xdb_ff ? end + 1 : end;
}
