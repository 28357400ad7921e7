/** A circle's name, and the licence that notes in it carry by default: the latest that a member said. */

import * as v from 'valibot';
import { kinds, type Rumour } from '../../store/events/event.ts';
import { signature } from '../contributions/labels.ts';
import { about, contentOf, isAbout, longestName } from './membership.ts';
import type { Draft } from './wrap.ts';

export interface CircleSettings {
  name: string;
  /** SPDX id; empty for none. */
  licence: string;
}

const settings = v.object({
  v: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestName)),
  licence: v.pipe(v.string(), v.maxLength(60)),
});

export function settingsDraft({ name, licence }: CircleSettings): Omit<Draft, 'created_at'> {
  return {
    kind: kinds.circle,
    tags: [['d', about.settings], ...signature('The name of a circle.')],
    content: JSON.stringify({ v: 1, name: name.trim().slice(0, longestName), licence }),
  };
}

/** Null when it says nothing of the kind. */
export function settingsIn(rumour: Rumour): CircleSettings | null {
  return isAbout(rumour, about.settings) ? contentOf(rumour, settings) : null;
}
