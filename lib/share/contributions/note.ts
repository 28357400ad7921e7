/**
 * Notes as events: a passage is a highlight (NIP-84, kind 9802), a note on the whole page, a question
 * or a reply is a comment (NIP-22, kind 1111).
 */

import type { Annotation } from '../../annotate/annotation.ts';
import { selectorOf } from '../../annotate/selectors.ts';
import { kinds, type Rumour } from '../../store/events/event.ts';
import { publicAddress } from '../../work/public-address.ts';
import type { Draft } from '../circle/wrap.ts';
import { labelTags, licenceTags, ours, signature } from './labels.ts';
import { NotShareable } from './not-shareable.ts';
import { quoteOf, selectorTags } from './selector-tags.ts';
import { threadTags } from './thread.ts';
import { bucketTags, externalIds, workTags } from './work-tags.ts';

export interface NoteParts {
  note: Annotation;
  /** Seconds since 1970. */
  created_at: number;
  /** What it answers, when it is a reply. */
  parent?: Rumour;
  /** What it is an improved form of, when it is a proposal to change a note. */
  revises?: Rumour;
}

const longestContext = 600;

/** Throws `NotShareable`. */
export function noteDraft({ note, created_at, parent, revises }: NoteParts): Draft {
  const source = publicAddress(note.source);
  const isReply = note.replyTo !== undefined;
  if (isReply && !parent) throw new NotShareable('parent-not-shared');
  const isHighlight = !isReply && note.selectors.length > 0;
  const about = isReply
    ? [...threadTags(parent!), ...note.workIds.map((id) => ['work', id])]
    : aboutTags(note, source, isHighlight);
  return {
    kind: isHighlight ? kinds.highlight : kinds.comment,
    content: isHighlight ? quoteOf(note.selectors) : (note.text ?? ''),
    tags: [
      ...about,
      ...(source === null ? [] : [['r', source, 'source']]),
      ...(isHighlight ? contextTags(note) : []),
      ...(isHighlight && note.text !== undefined ? [['comment', note.text]] : []),
      ...(isHighlight ? selectorTags(note.selectors) : []),
      ...(!isHighlight && note.selectors.length > 0
        ? [['selectors', JSON.stringify(note.selectors)]]
        : []),
      ...optional('motivation', note.motivation),
      ...optional('colour', note.colour),
      ...optional('created', note.created),
      ...optional('modified', note.modified),
      ...note.tags.map((tag) => ['t', tag]),
      ...licenceTags(note.licence),
      ...(revises ? revisionTags(revises) : []),
      ...bucketTags(about),
      ...signature(altOf(note)),
    ],
    created_at,
  };
}

/** What it is on: its works, else its page. Throws `NotShareable`. */
function aboutTags(note: Annotation, source: string | null, isHighlight: boolean): string[][] {
  const works = workTags(note.workIds);
  const [first] = externalIds(note.workIds);
  const root = first ?? (source === null ? null : { i: source, k: 'web' as const });
  if (!root) throw new NotShareable('no-public-place');
  const named = first ? works : [['i', root.i], ['k', root.k], ...works];
  return isHighlight ? named : [['I', root.i], ['K', root.k], ...named];
}

/** What stands around the quote, for those who do not have the page. */
function contextTags({ selectors }: Annotation): string[][] {
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  if (!quote) return [];
  const context = `${quote.prefix ?? ''}${quote.exact}${quote.suffix ?? ''}`;
  return context === quote.exact ? [] : [['context', context.slice(0, longestContext)]];
}

function revisionTags({ id, pubkey }: Rumour): string[][] {
  return [
    ['q', id, '', pubkey],
    ['p', pubkey, '', 'mention'],
    ...labelTags(ours.review, ['revision']),
  ];
}

const optional = (name: string, value: string | undefined): string[][] =>
  value === undefined ? [] : [[name, value]];

function altOf({ text, selectors }: Annotation): string {
  const said = text ?? quoteOf(selectors);
  return `A note on a work: ${said.replaceAll(/\s+/gu, ' ').slice(0, 120)}`;
}
