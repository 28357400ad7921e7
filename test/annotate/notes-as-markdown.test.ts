// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type ExportWords, notesAsMarkdown } from '../../lib/annotate/notes-as-markdown.ts';
import { threadsOf } from '../../lib/annotate/threads.ts';
import { renderMarkdown } from '../../lib/markdown/render-markdown.ts';
import { noteWith } from './note-with.ts';

const words: ExportWords = {
  title: 'Thermometry *in* a cell',
  citation: 'Kucsko, G. (2013). Nature, 500, 54–58.',
  author: (name) => name ?? 'You',
  date: (iso) => iso.slice(0, 10),
  place: 'in its place',
  question: 'Question',
};
const quoting = (exact: string) =>
  noteWith({ selectors: [{ type: 'TextQuoteSelector', exact, prefix: 'they measure ' }] });

describe('notes as Markdown', () => {
  it('have the citation, each quote, what was written, by whom and where', () => {
    const note = noteWith({
      text: 'How **warm**?',
      tags: ['open access'],
      motivation: 'questioning',
    });
    const reply = noteWith({
      id: '2',
      selectors: [],
      text: 'Very',
      replyTo: note.id,
      creator: { name: 'Ada' },
    });
    expect(notesAsMarkdown(threadsOf([note, reply]), words)).toBe(`# Thermometry \\*in\\* a cell

Kucsko, G. (2013). Nature, 500, 54–58.

---

> temperature inside a single living cell

How **warm**?

— Question · You · 2026-01-01 · #open-access · [in its place](<https://publisher.example/paper#:~:text=temperature%20inside%20a%20single%20living%20cell>)

> Very
>${' '}
> — Ada · 2026-01-01
`);
  });

  it.each([
    '*not* bold',
    '# no heading',
    '1. no list',
    '- no list',
    '<b>no tag</b>',
    '[x](somewhere)',
    '| no | table |',
    'a_b_c `x`',
  ])('quotes %s as it stands', (exact) => {
    const box = document.createElement('div');
    box.append(renderMarkdown(notesAsMarkdown(threadsOf([quoting(exact)]), words), window));
    const quote = box.querySelector('blockquote');
    expect(quote?.textContent?.trim()).toBe(exact);
    expect(quote?.querySelectorAll('strong, em, ol, ul, table, code, a')).toHaveLength(0);
  });

  it('link to no address but those of the web', () => {
    const note = { ...quoting('x'), source: 'javascript:alert(1)' };
    expect(notesAsMarkdown(threadsOf([note]), words)).not.toContain('javascript');
  });
});
