/** Writes article-like pages full of sentences that are nearly the same. */

import type { Chance } from './random.ts';

const starts =
  'ba be bi bo da de di do ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi za zo'.split(
    ' ',
  );
const common =
  'the of and in to a is was for that with as by on are were from at this which we an be not or it'.split(
    ' ',
  );

function inventWord(chance: Chance): string {
  const length = 2 + chance.below(3);
  return Array.from({ length }, () => chance.pick(starts)).join('');
}

export function inventWords(chance: Chance, count: number): string[] {
  return Array.from({ length: count }, () =>
    chance.happens(0.4) ? chance.pick(common) : inventWord(chance),
  );
}

/** Every third sentence repeats an earlier one with one or two words changed; a few wholly. */
export function writeArticle(chance: Chance, words: number): string {
  const vocabulary = Array.from({ length: 1500 }, () => inventWord(chance));
  const earlier: string[][] = [];
  const draw = (): string => (chance.happens(0.4) ? chance.pick(common) : chance.pick(vocabulary));

  function sentence(): string[] {
    const again = earlier.length > 3 && chance.happens(0.35);
    const list = again
      ? [...chance.pick(earlier)]
      : Array.from({ length: 7 + chance.below(18) }, draw);
    if (again && chance.happens(0.9))
      for (let i = 0; i < 1 + chance.below(2); i += 1) list[chance.below(list.length)] = draw();
    earlier.push(list);
    return list;
  }

  function markUp(list: readonly string[]): string {
    const parts = list.map((word) =>
      chance.happens(0.05)
        ? `<em>${word}</em>`
        : chance.happens(0.02)
          ? `<a href="#">${word}</a>`
          : word,
    );
    const comma = chance.below(parts.length);
    return `${parts.map((part, i) => (i === comma && i + 1 < parts.length ? `${part},` : part)).join(' ')}.`;
  }

  const blocks: string[] = [];
  for (let written = 0; written < words;) {
    const sentences = Array.from({ length: 2 + chance.below(5) }, sentence);
    written += sentences.reduce((sum, list) => sum + list.length, 0);
    if (chance.happens(0.15)) blocks.push(`<h2>${sentence().slice(0, 5).join(' ')}</h2>`);
    blocks.push(`<p>${sentences.map(markUp).join(chance.happens(0.2) ? '\n' : ' ')}</p>`);
  }
  return `<nav><ul><li>Home</li><li>About</li></ul></nav><main>${blocks.join('\n')}</main><script>var a = 1;</script>`;
}
