/** What readers say of each other's contributions: yes, no, a complaint, and taking back one's own. */

import { coordinateOf, kinds, type Rumour, valueOfTag } from '../../store/events/event.ts';
import type { Draft } from '../circle/wrap.ts';
import { labelsOf, labelTags, ours, signature } from './labels.ts';
import { plainText } from './plain-text.ts';
import { targetTags } from './thread.ts';

export const complaints = [
  'dead-link',
  'wrong-work',
  'not-open',
  'not-lawful',
  'wrong-anchor',
  'inaccurate',
  'duplicate',
  'off-topic',
  'licence-problem',
] as const;
/** NIP-56: what is done to people, not what is wrong with a contribution. */
export const abuses = [
  'spam',
  'malware',
  'impersonation',
  'illegal',
  'profanity',
  'nudity',
  'other',
] as const;
export type Complaint = (typeof complaints)[number];
export type Abuse = (typeof abuses)[number];

const longestReason = 4000;

export function reactionDraft(target: Rumour, said: '+' | '-', created_at: number): Draft {
  return {
    kind: kinds.reaction,
    content: said,
    tags: [
      ...targetTags(target),
      ...signature(said === '+' ? 'Approved a contribution.' : 'Disapproved of a contribution.'),
    ],
    created_at,
  };
}

export function complaintDraft(
  target: Rumour,
  { about, reason }: { about: Complaint; reason: string },
  created_at: number,
): Draft {
  return {
    kind: kinds.label,
    content: reason.slice(0, longestReason),
    tags: [
      ...labelTags(ours.review, [about]),
      ...targetTags(target),
      ...signature(`Complained about a contribution: ${about}.`),
    ],
    created_at,
  };
}

/** Against spam, malware and the like. */
export function reportDraft(
  target: Rumour,
  { abuse, reason }: { abuse: Abuse; reason: string },
  created_at: number,
): Draft {
  return {
    kind: kinds.report,
    content: reason.slice(0, longestReason),
    tags: [
      ['e', target.id, abuse],
      ['p', target.pubkey, abuse],
      ...signature(`Reported a contribution: ${abuse}.`),
    ],
    created_at,
  };
}

/** Takes back one's own; of what has newer versions, all of them up to now. */
export function retractionDraft(targets: readonly Rumour[], created_at: number): Draft {
  const named = targets.flatMap((target) => {
    const coordinate = coordinateOf(target);
    return [
      ['e', target.id],
      ...(coordinate === undefined ? [] : [['a', coordinate]]),
      ['k', String(target.kind)],
    ];
  });
  return {
    kind: kinds.retraction,
    content: '',
    tags: [...named, ...signature('Took back a contribution.')],
    created_at,
  };
}

export interface Voice {
  /** Whose. */
  pubkey: string;
  /** Id of what it is about, and its coordinate where it has one. */
  target: string;
  coordinate?: string;
  says: 'approves' | 'disapproves' | 'complains';
  /** What a complaint is about. */
  about?: Complaint | Abuse;
  reason?: string;
  created_at: number;
  id: string;
}

/** Null for all that is no voice on a contribution. */
export function voiceOf(event: Rumour): Voice | null {
  const target = valueOfTag(event, 'e');
  const coordinate = valueOfTag(event, 'a');
  const says = saidBy(event);
  if (!says || (target === undefined && coordinate === undefined)) return null;
  const { pubkey, created_at, id, content } = event;
  return {
    pubkey,
    target: target ?? '',
    ...(coordinate !== undefined && { coordinate }),
    ...says,
    ...(says.says === 'complains' && content !== '' && { reason: plainText(content) }),
    created_at,
    id,
  };
}

function saidBy(event: Rumour): Pick<Voice, 'says' | 'about'> | null {
  if (event.kind === kinds.reaction) {
    if (event.content === '-') return { says: 'disapproves' };
    // NIP-25: an empty one is a like, as an emoji is for most; only these two are votes here.
    return event.content === '+' || event.content === '' ? { says: 'approves' } : null;
  }
  if (event.kind === kinds.label) {
    const about = complaints.find((word) => labelsOf(event, ours.review).includes(word));
    return about ? { says: 'complains', about } : null;
  }
  if (event.kind !== kinds.report) return null;
  const said = event.tags.find(([name]) => name === 'e')?.[2];
  return { says: 'complains', about: abuses.find((word) => word === said) ?? 'other' };
}
