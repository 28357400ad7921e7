/** Notes as a text to take along: each quote, what was written about it, by whom and when. */

import type { Annotation } from './annotation.ts';
import { quoteOf } from './quote-of.ts';
import { selectorOf } from './selectors.ts';
import { textFragment } from './text-fragment.ts';
import type { Thread } from './threads.ts';

/** What the text says in the reader's language. */
export interface ExportWords {
  title: string;
  citation?: string;
  author: (name: string | undefined) => string;
  /** Of an ISO date and time. */
  date: (iso: string) => string;
  /** The link that leads to the passage. */
  place: string;
  question: string;
}

export function notesAsMarkdown(threads: readonly Thread[], words: ExportWords): string {
  const { title, citation } = words;
  const head = [`# ${escaped(title)}`, ...(citation ? [escaped(citation)] : [])];
  const notes = threads.flatMap(({ note, replies }) => [
    '---',
    noteText(note, words),
    ...replies.map((reply) => indented(noteText(reply.note, words), reply.depth)),
  ]);
  return `${[...head, ...notes].join('\n\n')}\n`;
}

function noteText(note: Annotation, words: ExportWords): string {
  const quote = quoteOf(note);
  return [
    ...(quote ? [indented(escaped(quote), 1)] : []),
    ...(note.text ? [note.text] : []),
    factsOf(note, words),
  ].join('\n\n');
}

function factsOf(note: Annotation, words: ExportWords): string {
  const { motivation, creator, created, tags } = note;
  const facts = [
    motivation === 'questioning' ? words.question : '',
    escaped(words.author(creator.name)),
    created === undefined ? '' : words.date(created),
    ...tags.map((tag) => `#${escaped(tag.replaceAll(' ', '-'))}`),
    linkTo(note, words.place),
  ];
  return `— ${facts.filter(Boolean).join(' · ')}`;
}

function linkTo({ source, selectors }: Annotation, label: string): string {
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  if (!quote || !/^https?:/u.test(source)) return '';
  // An address may hold what would end the link.
  const page = source.replaceAll(/[\s<>]/gu, encodeURIComponent);
  return `[${escaped(label)}](<${page}${textFragment(quote)}>)`;
}

/** As a quotation, so many levels deep. */
function indented(text: string, depth: number): string {
  return text.replaceAll(/^/gmu, '> '.repeat(depth));
}

/** A page's words stay words, whatever marks they have in them. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`)
    .replaceAll(/^([ \t]*\d*)([-+=.)])(?=\s|$)/gmu, String.raw`$1\$2`);
}
