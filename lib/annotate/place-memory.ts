/** What was found, and what was not, in texts that were searched before. */

import type { Selector } from './selectors.ts';
import { hashOf } from './text/text-hash.ts';

/** Where a passage is in a text, in UTF-16 units as the page's text nodes have them. */
export interface Spot {
  from: number;
  to: number;
  quality: number;
}

export interface KnownPlace {
  id: string;
  selectors: readonly Selector[];
  /** Null: it is not in that text. */
  place: Spot | null;
}

/** A known place as plain data, to be kept for the next visit. */
export interface StoredPlace {
  /** Of the note. */
  id: string;
  /** Hash of the text of the page. */
  text: string;
  /** Hash of the selectors that were looked for. */
  sought: string;
  place: Spot | null;
}

export class PlaceMemory {
  readonly #places = new Map<string, StoredPlace>();
  readonly #store: (places: StoredPlace[]) => void;

  /** `store` is given what is learnt, to be kept and learnt again another time. */
  constructor(store: (places: StoredPlace[]) => void = () => {}) {
    this.#store = store;
  }

  learn(places: readonly StoredPlace[]): void {
    for (const place of places) this.#places.set(keyOf(place.text, place.id), place);
  }

  /** Undefined when it was not looked for in that text. */
  recall(text: string, id: string, selectors: readonly Selector[]): Spot | null | undefined {
    const stored = this.#places.get(keyOf(text, id));
    return stored?.sought === hashOfSelectors(selectors) ? stored.place : undefined;
  }

  forget(text: string, id: string): void {
    const nothing = { id, text, sought: '', place: null };
    this.learn([nothing]);
    this.#store([nothing]);
  }

  keep(text: string, places: readonly KnownPlace[]): void {
    const stored = places.map(({ id, selectors, place }) => ({
      id,
      text,
      sought: hashOfSelectors(selectors),
      place,
    }));
    this.learn(stored);
    if (stored.length > 0) this.#store(stored);
  }
}

function keyOf(text: string, id: string): string {
  return `${text} ${id}`;
}

function hashOfSelectors(selectors: readonly Selector[]): string {
  return hashOf(JSON.stringify(selectors));
}
