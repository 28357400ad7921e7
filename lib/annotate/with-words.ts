/** Writing: what a reader can change about a note. */

import type { Annotation, Colour, Motivation } from './annotation.ts';

export interface Words {
  text: string;
  tags: string[];
  /** Only of notes on a passage. */
  colour?: Colour;
}

export function wordsOf({ text = '', tags, colour, selectors }: Annotation): Words {
  return { text, tags, ...(selectors.length > 0 && { colour: colour ?? 'sun' }) };
}

/** `now`: ISO date and time. */
export function withWords(note: Annotation, words: Words, now: string): Annotation {
  const { text: _before, ...rest } = note;
  const says = words.text.trim() !== '';
  return {
    ...rest,
    motivation: motivationOf(note, says),
    ...(says && { text: words.text }),
    tags: words.tags,
    ...(words.colour && { colour: words.colour }),
    modified: now,
  };
}

/** Without words a note on a passage is a highlight, and with words a highlight is a note. */
function motivationOf({ motivation, selectors }: Annotation, says: boolean): Motivation {
  if (motivation === 'highlighting' && says) return 'commenting';
  return motivation === 'commenting' && !says && selectors.length > 0 ? 'highlighting' : motivation;
}

export function saysTheSame(one: Annotation, other: Annotation): boolean {
  return one.text === other.text && one.tags.join('\n') === other.tags.join('\n');
}
