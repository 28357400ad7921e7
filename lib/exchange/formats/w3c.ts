/** JSON-LD of the W3C Web Annotation Data Model: one annotation, a list, a page or a collection. */

import { type Annotation, fromW3C, InvalidAnnotation, toW3C } from '../../annotate/index.ts';
import type { Contents, Outcome } from '../entry.ts';
import { labelOf, membersOf } from './members.ts';

export function* readW3C(json: unknown): Generator<Outcome> {
  for (const [at, item] of annotationsIn(json).entries())
    yield readNote(labelOf(item, at), item, (one) => fromW3C(inContext(one)));
}

/** For other formats that are read by way of this one. */
export function readNote(
  label: string,
  item: unknown,
  read: (item: unknown) => Annotation,
): Outcome {
  try {
    return { label, entry: { kind: 'note', note: read(item) } };
  } catch (error) {
    if (!(error instanceof InvalidAnnotation)) throw error;
    return { label, fault: { reason: 'not-an-annotation', detail: error.message } };
  }
}

export const context = 'http://www.w3.org/ns/anno.jsonld';

/** In a collection only the whole says in what context it is to be read. */
function inContext(item: unknown): unknown {
  const members = membersOf(item);
  return 'target' in members ? { '@context': context, ...members } : item;
}

function annotationsIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const first = membersOf(json)['first'];
  const items = membersOf(json)['items'] ?? membersOf(first)['items'];
  if (Array.isArray(items)) return items;
  return [json];
}

/** https://www.w3.org/TR/annotation-model/#annotation-collection */
export function* writeW3C({ notes }: Contents): Generator<string> {
  const head = {
    '@context': context,
    id: 'urn:copyleaf:export',
    type: 'AnnotationCollection',
    label: 'Notes from Copyleaf',
    total: notes.length,
  };
  const open = JSON.stringify(head).slice(0, -1);
  yield `${open},"first":{"id":"urn:copyleaf:export:1","type":"AnnotationPage","startIndex":0,"items":[\n`;
  for (const [at, note] of notes.entries())
    yield `${JSON.stringify(toW3C(note))}${at < notes.length - 1 ? ',' : ''}\n`;
  yield ']}}\n';
}
