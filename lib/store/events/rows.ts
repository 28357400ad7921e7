/** What the database holds of shared contributions, and of who shares them. */

import type { Rumour, SignedEvent } from './event.ts';

/** An event as relays and peers pass it on: one for everybody, or a gift wrap. */
export interface EventRow {
  /** Date and id: `marks.ts`. */
  key: string;
  id: string;
  /** Absent when it is known and not kept: retracted by its author, or nothing that can be read. */
  event?: SignedEvent;
  coordinate?: string;
  marks: string[];
  /** Ids and coordinates of what it speaks of. */
  targets: string[];
  /** Of a wrap that could be opened: `placeOf` what lies in it. */
  inside?: string;
}

/** What was in a circle's gift wraps. Never passed on as it is. */
export interface RumourRow {
  /** Id of the circle. */
  circle: string;
  id: string;
  kind: number;
  /** Absent when its author has retracted it. */
  rumour?: Rumour;
  coordinate?: string;
  /** Ids and coordinates of what it speaks of. */
  targets: string[];
}

/** Of an author's own contributions, which are taken back. Kept for ever. */
export interface RetractionRow {
  /** `commons`, or the id of a circle. */
  scope: string;
  author: string;
  /** An id or a coordinate. */
  name: string;
  /** Those dated later are not meant; seconds since 1970. */
  until: number;
}

export interface Epoch {
  /** Counts the keys of a circle from 0 on; after a split two can have the same number. */
  epoch: number;
  /** In hexadecimal, as `secret` and `prev` are. */
  pubkey: string;
  secret: string;
  /** The key before this one. */
  prev?: string;
  /** Whose new contributions do not count under it. */
  removed: string[];
  /** Seconds since 1970. */
  since: number;
}

/** A circle that the reader belongs to, or has belonged to. */
export interface CircleRow {
  /** The first public key; the same through all its keys. */
  id: string;
  name: string;
  relays: string[];
  /** SPDX id that notes in it carry by default. */
  licence: string;
  /** All that are known; the first is the one that the reader joined with. */
  epochs: Epoch[];
  /** Public key of the one to write under. */
  current: string;
  /** The reader has left: nothing is sent or fetched any more. */
  left?: true;
  /** Milliseconds since 1970. */
  joinedAt: number;
}

/** A secret of the reader: `seed`, from which all keys follow. Never leaves this database. */
export interface IdentityRow {
  name: 'seed';
  secret: Uint8Array<ArrayBuffer>;
  /** How the reader wants to be called. */
  called: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** When it was last backed up; milliseconds since 1970. */
  savedAt?: number;
}

/** A note of this browser that was shared, so that what answers it finds it. */
export interface SharedRow {
  /** `commons`, or the id of a circle. */
  scope: string;
  /** Id of the contribution that carries it now. */
  event: string;
  /** Id of the note. */
  note: string;
  /** `modified` of the note as it was shared last. */
  modified?: string;
}

/** The place of something in one of the circles. */
export const placeOf = (circle: string, name: string): string => `${circle}|${name}`;

export const eventTables = {
  events: 'key, &id, coordinate, inside, *marks, *targets',
  rumours: '[circle+id], [circle+coordinate], [circle+kind], *targets',
  retractions: '[scope+author+name]',
  circles: 'id',
  identities: 'name',
  shared: '[scope+event], [scope+note], note',
};
