/** Readers with a database each, and a post that hands envelopes from one to another. */

import 'fake-indexeddb/auto';
import { Circles } from '../../lib/share/circle/circles.ts';
import { callReader } from '../../lib/share/identity/identity.ts';
import { StoreKeeper } from '../../lib/share/keep/store-keeper.ts';
import { Contributor } from '../../lib/share/contributor.ts';
import { Database } from '../../lib/store/db.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  ms: number;
}

let made = 0;

export class Person {
  readonly db = new Database(`share-${(made += 1)}`);
  readonly keeper: StoreKeeper;
  readonly circles: Circles;
  readonly contributor: Contributor;

  constructor(readonly clock: Clock) {
    const env = { db: this.db, now: () => clock.ms, pause: async () => undefined };
    this.keeper = new StoreKeeper(env);
    const full = {
      ...env,
      random: Math.random,
    };
    this.circles = new Circles(full);
    this.contributor = new Contributor(full, this.circles);
  }

  /** On their way to relays, oldest first. */
  letters() {
    return this.db.outbox.orderBy('addedAt').toArray();
  }

  /** All that this one has and the other lacks. */
  async give(other: Person): Promise<void> {
    await other.keeper.takeAll(await this.keeper.find({ kinds: [1059] }), 'a friend');
  }
}

export async function person(name: string, clock: Clock): Promise<Person> {
  const one = new Person(clock);
  await callReader(one.db, name, clock.ms);
  return one;
}

/** Until nobody has anything that another lacks. */
export async function meet(...all: Person[]): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    for (const one of all) for (const other of all) if (one !== other) await one.give(other);
}
