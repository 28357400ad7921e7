/** Makes a wire between two browsers out of one offer and one answer. */

import type { Wire } from '../wire/wire.ts';

export interface Offer {
  sdp: string;
  /** Rejects when no way was found. */
  accept(answer: string): Promise<Wire>;
  cancel(): void;
}

export interface Answer {
  sdp: string;
  /** Rejects when no way was found. */
  wire: Promise<Wire>;
  cancel(): void;
}

export interface Connector {
  offer(): Promise<Offer>;
  /** Rejects on an offer that is none. */
  answer(sdp: string): Promise<Answer>;
}
