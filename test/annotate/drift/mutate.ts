/** What time does to pages: words change, paragraphs come and move, mark-up is nested anew. */

import { inventWords } from './article.ts';
import type { Chance } from './random.ts';

const spaces = [' ', '  ', '\n', '\u00a0', ' \n  ', '\t'];

/** Two words in a hundred change, some paragraphs are new, spaces are other spaces. */
export function editLightly(body: Element, words: readonly Text[], chance: Chance): void {
  changeWords(words, 0.02, chance);
  insertParagraphs(body, 0.05, chance);
  changeSpaces(words, 0.1, chance);
}

/** Eight in a hundred; paragraphs have moved, all white space and the mark-up are others. */
export function editHeavily(body: Element, words: readonly Text[], chance: Chance): void {
  changeWords(words, 0.08, chance);
  moveParagraphs(body, 0.15, chance);
  insertParagraphs(body, 0.1, chance);
  nestAnew(words, 0.1, chance);
  changeSpaces(words, 0.6, chance);
}

export function removeWords(words: readonly Text[]): void {
  for (const word of words) word.data = '';
}

function changeWords(words: readonly Text[], share: number, chance: Chance): void {
  for (const word of words) {
    if (!chance.happens(share)) continue;
    const way = chance.next();
    if (way < 0.6) word.data = inventWords(chance, 1).join('');
    else if (way < 0.8) word.data = '';
    else word.after(` ${inventWords(chance, 1).join('')}`);
  }
}

function changeSpaces(words: readonly Text[], share: number, chance: Chance): void {
  for (const { nextSibling } of words)
    if (nextSibling?.nodeType === 3 && /^\s+$/u.test((nextSibling as Text).data))
      if (chance.happens(share)) (nextSibling as Text).data = chance.pick(spaces);
}

function paragraphsOf(body: Element): Element[] {
  return [...body.querySelectorAll('p')].filter((paragraph) => !paragraph.querySelector('p'));
}

function insertParagraphs(body: Element, share: number, chance: Chance): void {
  for (const paragraph of paragraphsOf(body)) {
    if (!chance.happens(share)) continue;
    const added = body.ownerDocument.createElement('p');
    added.textContent = inventWords(chance, 20 + chance.below(60)).join(' ');
    paragraph.before(added);
  }
}

function moveParagraphs(body: Element, share: number, chance: Chance): void {
  const paragraphs = paragraphsOf(body);
  for (const paragraph of paragraphs) {
    const place = chance.pick(paragraphs);
    if (chance.happens(share) && place !== paragraph) place.after(paragraph);
  }
}

/** Wraps runs of words in inline elements, and takes some inline elements away. */
function nestAnew(words: readonly Text[], share: number, chance: Chance): void {
  for (const word of words) {
    if (!chance.happens(share)) continue;
    const parent = word.parentElement;
    if (parent && /^(?:em|i|b|strong|a|span)$/u.test(parent.localName) && chance.happens(0.3)) {
      parent.replaceWith(...parent.childNodes);
      continue;
    }
    const wrapper = word.ownerDocument.createElement(chance.pick(['span', 'b', 'i', 'mark']));
    word.before(wrapper);
    for (let left = 1 + chance.below(6), node: Node | null = word; node && left > 0; left -= 1) {
      const next: Node | null = node.nextSibling;
      wrapper.append(node);
      node = next?.nodeType === 3 ? next : null;
    }
  }
}
