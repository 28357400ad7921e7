/**
 * The JSON that Hypothesis exports, and what its API gives: https://h.readthedocs.io/en/latest/api/
 * Read by way of the W3C's model, of which it is a dialect.
 */

import { type Annotation, fromW3C, type Selector } from '../../annotate/index.ts';
import { parseId } from '../../work/ids/parse-id.ts';
import type { Contents, Outcome } from '../entry.ts';
import { labelOf, membersOf } from './members.ts';
import { context, readNote } from './w3c.ts';

const home = 'https://hypothes.is/a/';
/** Their range selector is not the W3C's; what a highlight was painted with is no selector at all. */
const shared = ['TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector'];

export function isHypothesis(json: unknown): boolean {
  return annotationsIn(json) !== undefined;
}

export function* readHypothesis(json: unknown): Generator<Outcome> {
  for (const [at, item] of (annotationsIn(json) ?? []).entries())
    yield readNote(labelOf(item, at), item, noteFrom);
}

function annotationsIn(json: unknown): unknown[] | undefined {
  const { annotations, rows } = membersOf(json);
  const all = annotations ?? rows;
  return Array.isArray(all) ? all : undefined;
}

function noteFrom(item: unknown): Annotation {
  const {
    id,
    uri,
    text,
    tags,
    user,
    user_info: info,
    target,
    references,
    ...rest
  } = membersOf(item);
  const first = membersOf(Array.isArray(target) ? target[0] : target);
  const selectors = Array.isArray(first['selector']) ? first['selector'] : [];
  const answered: unknown = Array.isArray(references) ? references.at(-1) : undefined;
  const known = selectors.filter((selector) =>
    shared.includes(String(membersOf(selector)['type'])),
  );
  const name = membersOf(info)['display_name'] ?? nameIn(user);
  const isReply = typeof answered === 'string';
  const hasText = typeof text === 'string' && text !== '';
  const source = first['source'] ?? uri;
  return fromW3C({
    '@context': context,
    id: typeof id === 'string' ? (id.includes(':') ? id : home + id) : id,
    type: 'Annotation',
    motivation: isReply ? 'replying' : hasText ? 'commenting' : 'highlighting',
    ...(typeof name === 'string' && { creator: { type: 'Person', name } }),
    ...(typeof rest['created'] === 'string' && { created: rest['created'] }),
    ...(typeof rest['updated'] === 'string' && { modified: rest['updated'] }),
    body: [
      ...(hasText ? [{ type: 'TextualBody', value: text }] : []),
      ...(Array.isArray(tags) ? tags : [])
        .filter((tag) => typeof tag === 'string')
        .map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: [
      ...(isReply
        ? [{ type: 'Annotation', id: answered.includes(':') ? answered : home + answered }]
        : []),
      { type: 'SpecificResource', source, scope: scopeOf(source), selector: known },
    ],
  });
}

/** `acct:ada@hypothes.is` → ada */
function nameIn(user: unknown): string | undefined {
  return typeof user === 'string' ? /^acct:([^@]+)@/u.exec(user)?.[1] : undefined;
}

/** An address that names the work by itself makes the note one of the work. */
function scopeOf(source: unknown): string[] {
  const id = typeof source === 'string' ? parseId(source) : null;
  return id && !id.startsWith('url:') ? [id] : [];
}

export function* writeHypothesis({ notes }: Contents): Generator<string> {
  const head = {
    export_date: new Date().toISOString(),
    export_userid: '',
    client_version: 'Copyleaf',
  };
  yield `${JSON.stringify(head).slice(0, -1)},"annotations":[\n`;
  for (const [at, note] of notes.entries())
    yield `${JSON.stringify(exported(note))}${at < notes.length - 1 ? ',' : ''}\n`;
  yield ']}\n';
}

/** Without the address that every one of theirs begins with. */
function short(id: string): string {
  return id.startsWith(home) ? id.slice(home.length) : id;
}

function exported(note: Annotation): object {
  const selector = note.selectors.filter((one: Selector) => shared.includes(one.type));
  return {
    id: short(note.id),
    created: note.created ?? note.modified,
    updated: note.modified ?? note.created,
    user: `acct:${note.creator.name ?? 'reader'}@copyleaf`,
    user_info: { display_name: note.creator.name ?? null },
    uri: note.source,
    text: note.text ?? '',
    tags: note.tags,
    group: '__world__',
    permissions: { read: [], update: [], delete: [], admin: [] },
    target: [{ source: note.source, ...(selector.length > 0 && { selector }) }],
    document: { title: [] },
    links: {},
    ...(note.replyTo !== undefined && { references: [short(note.replyTo)] }),
  };
}
