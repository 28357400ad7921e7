/** Works with their notes, to be read by people; it cannot be read back. */

import type { Annotation } from '../../annotate/index.ts';
import { selectorOf } from '../../annotate/selectors.ts';
import { representative } from '../../work/equivalence.ts';
import { addressOf } from '../../work/ids/parse-id.ts';
import type { Contents, WorkEntry } from '../entry.ts';

export function* writeMarkdown({ works, notes }: Contents): Generator<string> {
  const byWork = new Map<string, Annotation[]>();
  const told = new Set<Annotation>();
  for (const note of notes)
    for (const id of new Set(note.workIds.map(representative))) {
      const list = byWork.get(id);
      if (list) list.push(note);
      else byWork.set(id, [note]);
    }
  for (const entry of works) {
    yield headOf(entry);
    const own = new Set(entry.work.ids.flatMap((id) => byWork.get(representative(id)) ?? []));
    for (const note of own) {
      told.add(note);
      yield noteText(note);
    }
  }
  for (const note of notes)
    if (!told.has(note)) yield `## ${escaped(note.source)}\n\n${noteText(note)}`;
}

function headOf({ work, tags }: WorkEntry): string {
  const facts = [work.authors?.join('; '), work.year, work.container, work.publisher];
  const links = work.ids.map((id) => {
    const address = addressOf(id);
    return address ? `[${escaped(id)}](<${address.replaceAll(/[<>\s]/gu, '')}>)` : escaped(id);
  });
  const lines = [
    `## ${escaped(work.title ?? work.ids[0] ?? '')}`,
    escaped(facts.filter(Boolean).join(' · ')),
    links.join(' · '),
    tags.map((tag) => `#${escaped(tag.replaceAll(/\s+/gu, '-'))}`).join(' '),
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n\n`;
}

function noteText(note: Annotation): string {
  const quote = selectorOf(note.selectors, 'TextQuoteSelector')?.exact;
  const facts = [
    note.creator.name,
    note.created?.slice(0, 10),
    ...note.tags.map((tag) => `#${tag}`),
  ];
  const parts = [
    quote && `> ${escaped(quote).replaceAll(/(?<![^\S\n])[^\S\n]*\n\s*/gu, '\n> ')}`,
    note.text,
    escaped(facts.filter(Boolean).join(' · ')),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n\n`;
}

/** What would be mark-up in a title or a quote is text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#]/gu, (sign) => `\\${sign}`);
}
