/** Open copies as events: web bookmarks (NIP-B0, kind 39701) that say what lies there. */

import * as v from 'valibot';
import {
  coordinateOf,
  kinds,
  type Rumour,
  valueOfTag,
  valuesOfTag,
} from '../../store/events/event.ts';
import type { Copy } from '../../work/copy.ts';
import { publicAddress } from '../../work/public-address.ts';
import { isRefusedHost } from '../../work/refused-hosts.ts';
import type { Work } from '../../work/work.ts';
import type { Draft } from '../circle/wrap.ts';
import { labelsOf, labelTags, licenceOf, licenceTags, ours, signature } from './labels.ts';
import { NotShareable } from './not-shareable.ts';
import { plainLine, plainText } from './plain-text.ts';
import { formerTags } from './former-forms.ts';
import { bucketTags, externalIds, workIdsOf, workTags } from './work-tags.ts';

const versions = ['submitted', 'accepted', 'published'] as const;
const opennesses = ['open', 'free', 'borrow', 'preview', 'embargoed'] as const;
const formats = ['pdf', 'html', 'epub', 'source', 'package', 'other'] as const;
const holders = ['publisher', 'repository'] as const;
const workKinds = [
  'paper',
  'book',
  'chapter',
  'software',
  'dataset',
  'thesis',
  'report',
  'hardware',
] as const;

export interface OpenCopy {
  work: Work;
  copy: Copy;
}

export interface CopyParts extends OpenCopy {
  /** Seconds since 1970. */
  created_at: number;
  /** What it is a corrected form of, when it is a proposal to change. */
  revises?: Rumour;
  /** The author's own former version at the same address. */
  replaces?: Rumour;
  /** Licence of what is said here of the copy, its description among it. */
  rights?: string;
}

/** Throws `NotShareable`. */
export function copyDraft({ work, copy, created_at, revises, replaces, rights }: CopyParts): Draft {
  const address = publicAddress(copy.url);
  if (address === null) throw new NotShareable('not-a-web-address');
  if (isRefusedHost(address)) throw new NotShareable('refused-host');
  if (externalIds(work.ids).length === 0) throw new NotShareable('no-public-place');
  const works = workTags(work.ids);
  const landing = copy.landing === undefined ? null : publicAddress(copy.landing);
  return {
    kind: kinds.copy,
    content: copy.evidence,
    tags: [
      ['d', copyName(address)],
      ['r', address],
      ...works,
      ...(revises ? [['a', coordinateOf(revises)!, '', 'fork']] : []),
      ...(replaces ? [['q', replaces.id, '', replaces.pubkey], ...formerTags(replaces)] : []),
      ...optional('title', work.title),
      ...(work.authors ?? []).map((author) => ['author', author]),
      ...optional('year', work.year?.toString()),
      ...optional('container', work.container),
      ...optional('publisher', work.publisher),
      ['worktype', work.kind],
      ...licenceTags(copy.licence),
      ...optional('rights', rights),
      ...labelTags(ours.copy, [copy.version, copy.openness, copy.heldBy]),
      ['format', copy.format],
      ['source', copy.source],
      ...(landing === null ? [] : [['landing', landing]]),
      ...optional('embargo', copy.embargoEnds),
      ...bucketTags(works),
      ...signature(`An open copy of ${work.title ?? 'a work'}: ${address}`.slice(0, 300)),
    ],
    created_at,
  };
}

/** The address without its scheme: one open copy for each author and address. */
export const copyName = (address: string): string => address.replace(/^https?:\/\//u, '');
const optional = (name: string, value: string | undefined): string[][] =>
  value === undefined ? [] : [[name, value]];

const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u));

/** Null for what names no work, or no address that may be passed on. */
export function copyOf(event: Rumour): OpenCopy | null {
  const url = addressOf(event);
  const ids = workIdsOf(event);
  if (url === null || ids.length === 0) return null;
  const said = labelsOf(event, ours.copy);
  const title = valueOfTag(event, 'title');
  const landing = publicAddress(valueOfTag(event, 'landing') ?? '');
  const embargo = valueOfTag(event, 'embargo');
  const version = versions.find((word) => said.includes(word));
  const heldBy = holders.find((word) => said.includes(word));
  const licence = licenceOf(event);
  return {
    work: {
      kind: workKinds.find((kind) => kind === valueOfTag(event, 'worktype')) ?? 'paper',
      ids,
      ...(title !== undefined && { title: plainLine(title) }),
      ...peopleAndPlace(event),
    },
    copy: {
      url,
      format: formats.find((word) => word === valueOfTag(event, 'format')) ?? 'other',
      openness: opennesses.find((word) => said.includes(word)) ?? 'free',
      ...(version && { version }),
      ...(licence !== undefined && { licence: plainLine(licence) }),
      // Not what somebody calls it: a name can pretend to be another's.
      host: new URL(url).hostname,
      source: plainLine(valueOfTag(event, 'source') ?? 'reader', 60),
      evidence: plainText(event.content),
      ...(v.is(date, embargo) && { embargoEnds: embargo }),
      ...(heldBy && { heldBy }),
      ...(landing !== null && !isRefusedHost(landing) && { landing }),
    },
  };
}

function peopleAndPlace(event: Rumour): Omit<Work, 'kind' | 'ids' | 'title'> {
  const authors = valuesOfTag(event, 'author').map((name) => plainLine(name));
  const year = valueOfTag(event, 'year');
  const container = valueOfTag(event, 'container');
  const publisher = valueOfTag(event, 'publisher');
  return {
    ...(authors.length > 0 && { authors }),
    ...(year !== undefined && /^-?\d{1,4}$/u.test(year) && { year: Number(year) }),
    ...(container !== undefined && { container: plainLine(container) }),
    ...(publisher !== undefined && { publisher: plainLine(publisher) }),
  };
}

/** Of bookmarks that only name it: `https:`. */
function addressOf(event: Rumour): string | null {
  const name = valueOfTag(event, 'd') ?? '';
  const said = valueOfTag(event, 'r') ?? (name === '' ? '' : `https://${name}`);
  const address = publicAddress(said);
  return address === null || isRefusedHost(address) ? null : address;
}
