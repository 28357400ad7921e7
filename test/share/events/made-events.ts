/** Arbitrary small worlds of events: few authors, dates and names, so that they meet. */

import * as fc from 'fast-check';
import type { SignedEvent } from '../../../lib/store/events/event.ts';

const authors = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
let made = 0;
/** Ids in no order of time. */
const newId = (): string => {
  made += 1;
  return ((made * 7919) % 1_000_003).toString(16).padStart(8, '0').repeat(8);
};

const author = fc.constantFrom(...authors);
const date = fc.integer({ min: 1, max: 5 });
const sig = '0'.repeat(128);

const contribution = fc
  .record({
    pubkey: author,
    created_at: date,
    kind: fc.constantFrom(1111, 9802, 0, 10_002, 39_701),
    d: fc.constantFrom('x', 'y'),
  })
  .map(({ d, ...parts }): SignedEvent => ({
    ...parts,
    id: newId(),
    tags: [['d', d]],
    content: '',
    sig,
  }));

/** Contributions, and retractions of some of them by their authors and by others. */
export const someEvents: fc.Arbitrary<SignedEvent[]> = fc
  .array(contribution, { minLength: 1, maxLength: 8 })
  .chain((events) =>
    fc
      .array(
        fc.record({
          by: author,
          at: date,
          what: fc.nat(events.length - 1),
          way: fc.constantFrom('e', 'a', 'both'),
        }),
        { maxLength: 5 },
      )
      .map((retractions) => [
        ...events,
        ...retractions.map(({ by, at, what, way }): SignedEvent => {
          const { id, kind, pubkey, tags } = events[what]!;
          const name = kind >= 30_000 ? tags[0]![1]! : '';
          const named = [
            ...(way === 'a' ? [] : [['e', id]]),
            ...(way === 'e' ? [] : [['a', `${kind}:${pubkey}:${name}`]]),
          ];
          return {
            id: newId(),
            pubkey: by,
            created_at: at,
            kind: 5,
            tags: named,
            content: '',
            sig,
          };
        }),
      ]),
  );
