/** A table of works and notes for spreadsheets (RFC 4180); it cannot be read back. */

import { selectorOf } from '../../annotate/selectors.ts';
import type { Contents } from '../entry.ts';

const columns = [
  'record',
  'title',
  'authors',
  'year',
  'container',
  'publisher',
  'kind',
  'ids',
  'tags',
  'quote',
  'text',
  'author of the note',
  'page',
  'created',
  'modified',
];

export function* writeCsv({ works, notes }: Contents): Generator<string> {
  const titles = new Map(works.flatMap(({ work }) => work.ids.map((id) => [id, work.title])));
  yield `\uFEFF${row(columns)}`;
  for (const { work, tags, saved } of works)
    yield row([
      'work',
      work.title,
      work.authors?.join('; '),
      work.year,
      work.container,
      work.publisher,
      work.kind,
      work.ids.join(' '),
      tags.join('; '),
      '',
      '',
      '',
      '',
      saved === undefined || saved === 0 ? '' : new Date(saved).toISOString(),
      '',
    ]);
  for (const note of notes)
    yield row([
      'note',
      note.workIds.map((id) => titles.get(id)).find(Boolean),
      '',
      '',
      '',
      '',
      note.motivation,
      note.workIds.join(' '),
      note.tags.join('; '),
      selectorOf(note.selectors, 'TextQuoteSelector')?.exact,
      note.text,
      note.creator.name,
      note.source,
      note.created,
      note.modified,
    ]);
}

function row(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`;
}

/** A cell that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
