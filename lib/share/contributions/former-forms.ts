/**
 * What an open copy said before its author corrected it. Relays keep only the newest version of what
 * has an address, so each version says itself what came before it.
 */

import type { Rumour } from '../../store/events/event.ts';
import { labelsOf, licenceOf, ours } from './labels.ts';
import { plainLine } from './plain-text.ts';

export interface FormerForm {
  /** Seconds since 1970. */
  created_at: number;
  licence?: string;
  /** `submitted`, `open` and the like, as they were said. */
  said: string[];
  evidence: string;
}

const mostForms = 20;
const longestEvidence = 300;

/** Those that it had itself, and itself. */
export function formerTags(event: Rumour): string[][] {
  const said = labelsOf(event, ours.copy).join(' ');
  const now = [
    'was',
    String(event.created_at),
    licenceOf(event) ?? '',
    said,
    event.content.slice(0, longestEvidence),
  ];
  return [...event.tags.filter(([name]) => name === 'was'), now].slice(-mostForms);
}

/** Oldest first; by the author's own word. */
export function formerFormsOf(event: Rumour): FormerForm[] {
  return event.tags.flatMap(([name, at = '', licence = '', said = '', evidence = '']) => {
    if (name !== 'was' || !/^\d{1,12}$/u.test(at)) return [];
    return {
      created_at: Number(at),
      ...(licence !== '' && { licence: plainLine(licence, 60) }),
      said: plainLine(said).split(' ').filter(Boolean),
      evidence: plainLine(evidence),
    };
  });
}
