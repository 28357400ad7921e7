/**
 * What a look-up found, passed on to a circle so that its members need not ask the same again: an
 * addressable event of an application (NIP-78, kind 30078), one for each author and work. Never
 * public: which works somebody looks up is for a circle that they chose.
 */

import * as v from 'valibot';
import { kinds, type Rumour, valueOfTag } from '../../store/events/event.ts';
import type { Copy, Finding } from '../../work/copy.ts';
import { publicAddress } from '../../work/public-address.ts';
import { isRefusedHost } from '../../work/refused-hosts.ts';
import type { Work } from '../../work/work.ts';
import type { Draft } from '../circle/wrap.ts';
import { signature } from './labels.ts';
import { plainLine, plainText } from './plain-text.ts';
import { externalIds, workIdsOf, workTags } from './work-tags.ts';

const prefix = 'copyleaf.finding/';
/** A finding with more names its best. */
const mostCopies = 12;
const mostIds = 8;

export interface SharedFinding {
  finding: Finding;
  /** When the sources were asked; milliseconds since 1970. */
  askedAt: number;
}

/** Null for what cannot be named to others, or is not finished. */
export function findingDraft(
  { finding, askedAt }: SharedFinding,
  created_at: number,
): Draft | null {
  const { work, copies, asked, notices } = finding;
  const [first] = externalIds(work.ids);
  if (!first || !finding.complete) return null;
  // With the name of whoever shared it, perhaps in another circle; and others were not asked then.
  if (copies.some(({ source }) => source === 'readers')) return null;
  const shared = copies.flatMap((copy) => (isPublic(copy) ? sharedCopy(copy) : []));
  const said = {
    v: 1,
    at: Math.floor(askedAt),
    work: { ...work, ids: undefined, authors: work.authors?.slice(0, 20) },
    copies: shared.slice(0, mostCopies),
    asked: asked.filter(({ outcome }) => outcome !== 'skipped'),
    notices,
  };
  return {
    kind: kinds.finding,
    content: JSON.stringify(said),
    tags: [
      ['d', prefix + first.i],
      ...workTags(work.ids.slice(0, mostIds)),
      ...signature('What a look-up found.'),
    ],
    created_at,
  };
}

const isPublic = ({ url }: Copy): boolean => publicAddress(url) !== null && !isRefusedHost(url);
const sharedCopy = (copy: Copy): Copy => ({ ...copy, evidence: copy.evidence.slice(0, 200) });

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((said) => plainText(said)),
  );
const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((said) => plainLine(said, longest)),
  );
const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((said) => publicAddress(said) !== null && !isRefusedHost(said)),
);
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u));

const copy = v.object({
  url: address,
  format: v.picklist(['pdf', 'html', 'epub', 'source', 'package', 'other']),
  openness: v.picklist(['open', 'free', 'borrow', 'preview', 'embargoed']),
  version: v.optional(v.picklist(['submitted', 'accepted', 'published'])),
  licence: v.optional(line(100)),
  host: line(200),
  source: line(60),
  evidence: text(1000),
  embargoEnds: v.optional(date),
  heldBy: v.optional(v.picklist(['publisher', 'repository'])),
  landing: v.optional(address),
});

const content = v.object({
  v: v.literal(1),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  work: v.object({
    kind: v.picklist([
      'paper',
      'book',
      'chapter',
      'software',
      'dataset',
      'thesis',
      'report',
      'hardware',
    ]),
    title: v.optional(line(600)),
    authors: v.optional(v.pipe(v.array(line(200)), v.maxLength(20))),
    year: v.optional(v.pipe(v.number(), v.integer())),
    container: v.optional(line(300)),
    publisher: v.optional(line(300)),
  }),
  copies: v.pipe(v.array(copy), v.maxLength(mostCopies)),
  asked: v.pipe(
    v.array(
      v.object({
        source: line(60),
        name: v.optional(line(80)),
        outcome: v.picklist(['copies', 'nothing', 'unknown-work', 'failed']),
        reason: v.optional(line(80)),
        describes: v.optional(v.literal(true)),
        byRule: v.optional(v.literal(true)),
        ms: v.number(),
      }),
    ),
    v.maxLength(60),
  ),
  notices: v.optional(
    v.pipe(
      v.array(
        v.object({
          kind: v.picklist(['retraction', 'withdrawal', 'concern', 'correction']),
          label: line(100),
          date: v.optional(date),
          url: v.optional(address),
          source: line(60),
        }),
      ),
      v.maxLength(10),
    ),
  ),
});

/** Null for all that is none, or says more than a look-up can. */
export function findingOf(event: Rumour): SharedFinding | null {
  if (event.kind !== kinds.finding || !valueOfTag(event, 'd')?.startsWith(prefix)) return null;
  const ids = workIdsOf(event);
  if (ids.length === 0 || ids.length > 2 * mostIds) return null;
  const result = v.safeParse(content, parsed(event.content));
  // Dated ahead, it would seem fresh for ever.
  if (!result.success || result.output.at > (event.created_at + 1) * 1000) return null;
  const { at, work, copies, asked, notices } = result.output;
  return {
    askedAt: at,
    finding: {
      work: { ...(work as Omit<Work, 'ids'>), ids },
      copies: copies as Copy[],
      asked: asked as Finding['asked'],
      complete: true,
      ...(notices && notices.length > 0 && { notices: notices as Finding['notices'] & object }),
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
