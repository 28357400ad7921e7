/** Events of anybody's as notes. */

import {
  type Annotation,
  colours,
  type Motivation,
  motivations,
} from '../../annotate/annotation.ts';
import { parseSelectors } from '../../annotate/w3c/selector-schema.ts';
import { kinds, type Rumour, valueOfTag, valuesOfTag } from '../../store/events/event.ts';
import { addressOf } from '../../work/ids/parse-id.ts';
import { publicAddress } from '../../work/public-address.ts';
import type { WorkId } from '../../work/work-id.ts';
import { authorId, noteId } from './ids.ts';
import { licenceOf } from './labels.ts';
import { plainLine, plainText } from './plain-text.ts';
import { selectorsOf } from './selector-tags.ts';
import { workIdsOf } from './work-tags.ts';

export interface NoteContext {
  /** What its author is called. */
  name?: string | undefined;
  /** What it answers: a reply need not say again what both are about. */
  parent?: Pick<Annotation, 'source' | 'workIds'> | undefined;
}

/** The note in an event of anybody's; null when it is on nothing that can be opened. */
export function noteOf(event: Rumour, { name, parent }: NoteContext = {}): Annotation | null {
  const said = workIdsOf(event);
  const works = said.length > 0 ? said : (parent?.workIds ?? []);
  const source = sourceOf(event) ?? parent?.source ?? addressOfFirst(works);
  if (source === null) return null;
  const isPage = (id: string) => id === `url:${source}` && !valuesOfTag(event, 'work').includes(id);
  const text = event.kind === kinds.highlight ? valueOfTag(event, 'comment') : event.content;
  const replyTo = parentOf(event);
  const dated = new Date(Math.min(event.created_at, latest) * 1000).toISOString();
  return {
    id: noteId(event.id),
    workIds: works.filter((id) => !isPage(id)),
    source,
    motivation: motivationOf(event, text, replyTo),
    ...colourOf(event),
    ...(text !== undefined &&
      !(text === '' && event.kind === kinds.comment) && { text: plainText(text) }),
    tags: valuesOfTag(event, 't').map((tag) => plainLine(tag)),
    selectors:
      event.kind === kinds.highlight
        ? selectorsOf(event)
        : (parseSelectors(valueOfTag(event, 'selectors') ?? '') ?? []),
    creator: { ...(name !== undefined && { name: plainLine(name) }), id: authorId(event.pubkey) },
    created: dateIn(event, 'created') ?? dated,
    ...modifiedOf(event),
    ...licenceIn(event),
    ...(replyTo !== undefined && { replyTo }),
  };
}

/** The year 9999, the last that dates are written for. */
const latest = 253_402_300_799;

/** The address that is marked as the source, else the first. */
function sourceOf({ tags }: Rumour): string | null {
  const addresses = tags.filter(([name]) => name === 'r');
  const source = addresses.find(([, , mark]) => mark === 'source') ?? addresses[0];
  return source?.[1] === undefined ? null : publicAddress(source[1]);
}

function addressOfFirst(works: readonly WorkId[]): string | null {
  return works.map(addressOf).find((address) => address !== null) ?? null;
}

function motivationOf(
  event: Rumour,
  text: string | undefined,
  replyTo: string | undefined,
): Motivation {
  const said = valueOfTag(event, 'motivation');
  const known = motivations.find((name) => name === said);
  if (known) return known;
  if (replyTo !== undefined) return 'replying';
  return event.kind === kinds.highlight && text === undefined ? 'highlighting' : 'commenting';
}

function colourOf(event: Rumour): Pick<Annotation, 'colour'> {
  const colour = colours.find((name) => name === valueOfTag(event, 'colour'));
  return colour ? { colour } : {};
}

function dateIn(event: Rumour, name: string): string | undefined {
  const text = valueOfTag(event, name);
  const isDate = text !== undefined && text.length <= 40 && !Number.isNaN(Date.parse(text));
  return isDate ? text : undefined;
}

function modifiedOf(event: Rumour): Pick<Annotation, 'modified'> {
  const modified = dateIn(event, 'modified');
  return modified === undefined ? {} : { modified };
}

function licenceIn(event: Rumour): Pick<Annotation, 'licence'> {
  const licence = licenceOf(event);
  return licence === undefined ? {} : { licence: plainLine(licence) };
}

/** Only a comment answers something; a highlight's `e` is where its passage stands. */
function parentOf(event: Rumour): string | undefined {
  const id = event.kind === kinds.comment ? valueOfTag(event, 'e') : undefined;
  return id !== undefined && /^[0-9a-f]{64}$/u.test(id) ? noteId(id) : undefined;
}
