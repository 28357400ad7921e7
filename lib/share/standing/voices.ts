/** One voice for each reader and contribution: the latest. */

import { newestFirst } from '../../store/events/event.ts';
import type { Voice } from '../contributions/voices.ts';

/** Whether somebody's voice moves what the reader sees: members of a circle, people the reader knows. */
export type Counts = (pubkey: string) => boolean;

/**
 * Of each reader the latest on this contribution, in the order of their keys; not the author's own.
 * A voice is on the form that it was given on: who approved of a text has not approved of what its
 * author made of it since, and a complaint does not outlive its correction.
 */
export function voicesOn(
  target: { id: string; pubkey: string; coordinate?: string | undefined },
  voices: Iterable<Voice>,
): Voice[] {
  const latest = new Map<string, Voice>();
  for (const voice of voices) {
    // Other programs may name what newer versions replace by its coordinate alone.
    const isOn =
      voice.target === target.id ||
      (voice.target === '' &&
        target.coordinate !== undefined &&
        voice.coordinate === target.coordinate);
    if (!isOn || voice.pubkey === target.pubkey) continue;
    const before = latest.get(voice.pubkey);
    if (!before || newestFirst(voice, before) < 0) latest.set(voice.pubkey, voice);
  }
  return [...latest.values()].toSorted((one, other) => (one.pubkey < other.pubkey ? -1 : 1));
}
