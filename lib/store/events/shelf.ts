/**
 * Where events lie, as far as the rules of `admit.ts` need it. Without promises: what the database has is read
 * before and written after, since a transaction ends when too much else is awaited within it.
 */

import type { Rumour } from './event.ts';

export interface Shelf<Event extends Rumour = Rumour> {
  /** `dropped`: its author has retracted it; only that it was here is still known. */
  find(id: string): Event | 'dropped' | undefined;
  /** Of what is replaced by newer versions: those that are kept, the one that counts first. */
  versions(coordinate: string): Event[];
  /**
   * Up to which date the author has retracted what is named: an id or a coordinate. Seconds since
   * 1970; undefined when never.
   */
  retractedUntil(author: string, name: string): number | undefined;
  retract(author: string, name: string, until: number): void;
  /** What a newer version has replaced may be kept or not. */
  put(event: Event, standing: 'current' | 'replaced'): void;
  /** The content goes, and it will never come back. */
  drop(event: Event): void;
}
