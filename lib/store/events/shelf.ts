/** Where events lie, within one transaction; the rules of `admit.ts` need no more of it. */

import type { Rumour } from './event.ts';

export interface Shelf<Event extends Rumour = Rumour> {
  /** `dropped`: its author has retracted it; only that it was here is still known. */
  find(id: string): Promise<Event | 'dropped' | undefined>;
  /** Of what is replaced by newer versions: those that are kept, the one that counts first. */
  versions(coordinate: string): Promise<Event[]>;
  /**
   * Up to which date the author has retracted what is named: an id or a coordinate. Seconds since
   * 1970; undefined when never.
   */
  retractedUntil(author: string, name: string): Promise<number | undefined>;
  retract(author: string, name: string, until: number): Promise<void>;
  /** What a newer version has replaced may be kept or not. */
  put(event: Event, standing: 'current' | 'replaced'): Promise<void>;
  /** The content goes, and it will never come back. */
  drop(event: Event): Promise<void>;
}
