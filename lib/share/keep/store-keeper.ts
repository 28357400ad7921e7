/** The keeper of events over the database: checks, stores, shows, and tells who watches. */

import { matchFilter } from 'nostr-tools/filter';
import type { Database } from '../../store/db.ts';
import { allCircles } from '../../store/events/circles.ts';
import {
  isEphemeral,
  kinds,
  type Rumour,
  type SignedEvent,
  valueOfTag,
} from '../../store/events/event.ts';
import { findEvents, findItems, knownAmong } from '../../store/events/find-events.ts';
import { inOneStep } from '../../store/events/in-one-step.ts';
import type { CircleRow } from '../../store/events/rows.ts';
import { hasOwnId, type Pause } from '../event/genuine.ts';
import { invalid, signedEvent } from '../event/shape.ts';
import { reader } from '../identity/identity.ts';
import type { EventKeeper, Filter, Taken } from '../keeper.ts';
import { type Examiner, ExaminerHere } from './examiner.ts';
import { keepEnvelopes, keepPublic } from './store-slice.ts';
import { refusalOf } from './take.ts';

export interface KeeperEnv {
  db: Database;
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets others have their turn between slices of work. */
  pause: Pause;
  /** Absent: everything is computed here. */
  examiner?: Examiner;
}

/** Events stored in one transaction. */
const slice = 250;

interface Recipient {
  circle: CircleRow;
  /** In hexadecimal. */
  secret: string;
}

type Inside = Rumour | { refused: string };

export class StoreKeeper implements EventKeeper {
  readonly #watches = new Set<{ filter: Filter; on: (event: SignedEvent) => void }>();
  readonly #examiner: Examiner;

  constructor(private readonly env: KeeperEnv) {
    this.#examiner = env.examiner ?? new ExaminerHere(env.pause);
  }

  async take(event: unknown, from: string): Promise<Taken> {
    const [taken] = await this.takeAll([event], from);
    return taken!;
  }

  async takeAll(events: readonly unknown[], _from: string): Promise<Taken[]> {
    const recipients = await this.#recipients();
    const answers: Taken[] = [];
    const open = new Map<string, { event: SignedEvent; places: number[] }>();
    for (const [place, value] of events.entries()) {
      const answer = this.#firstLook(value, recipients);
      if ('refused' in answer) answers[place] = answer;
      else {
        const same = open.get(answer.id);
        if (same) same.places.push(place);
        else open.set(answer.id, { event: answer, places: [place] });
      }
    }
    const taken = await this.#takeNew(
      [...open.values()].map(({ event }) => event),
      recipients,
    );
    for (const { event, places } of open.values())
      for (const [nth, place] of places.entries())
        answers[place] = nth > 0 && taken.get(event.id) === 'kept' ? 'known' : taken.get(event.id)!;
    return answers;
  }

  find(filter: Filter): Promise<SignedEvent[]> {
    return findEvents(this.env.db, filter, matchFilter);
  }

  items(filter: Filter): Promise<Iterable<{ created_at: number; id: string }>> {
    return findItems(this.env.db, filter, matchFilter);
  }

  watch(filter: Filter, on: (event: SignedEvent) => void): () => void {
    const watch = { filter, on };
    this.#watches.add(watch);
    return () => this.#watches.delete(watch);
  }

  /** For what was made and stored here, not taken. */
  tell(event: SignedEvent): void {
    for (const { filter, on } of this.#watches) if (matchFilter(filter, event)) on(event);
  }

  /** The cheap questions first: nothing is computed for what is refused anyway. */
  #firstLook(
    value: unknown,
    recipients: ReadonlyMap<string, Recipient>,
  ): SignedEvent | { refused: string } {
    const event = signedEvent(value);
    if ('refused' in event) return event;
    const now = this.env.now() / 1000;
    return refusalOf(event, { now, isOurs: (pubkey) => recipients.has(pubkey) }) ?? event;
  }

  async #takeNew(
    events: readonly SignedEvent[],
    recipients: ReadonlyMap<string, Recipient>,
  ): Promise<Map<string, Taken>> {
    const { db, pause } = this.env;
    const taken = new Map<string, Taken>();
    const known = await knownAmong(db, events);
    // Newest first: what a reader looks at is checked before what nobody waits for.
    const fresh = events
      .filter(({ id }) => !known.has(id))
      .toSorted((one, other) => other.created_at - one.created_at);
    for (const id of known) taken.set(id, 'known');
    const answers = await this.#examiner.areGenuine(fresh);
    const right = new Set(fresh.filter((_, at) => answers[at]));
    for (const event of fresh)
      if (!right.has(event))
        taken.set(
          event.id,
          invalid(hasOwnId(event) ? 'the signature is not its author’s' : 'the id is not its own'),
        );
    const stored = fresh.filter((event) => right.has(event) && !isEphemeral(event.kind));
    for (const event of right)
      if (isEphemeral(event.kind)) {
        taken.set(event.id, 'kept');
        this.tell(event);
      }
    for (let from = 0; from < stored.length; from += slice) {
      const some = stored.slice(from, from + slice);
      await this.#storeSlice(some, recipients, taken);
      await pause();
    }
    return taken;
  }

  async #storeSlice(
    events: readonly SignedEvent[],
    recipients: ReadonlyMap<string, Recipient>,
    taken: Map<string, Taken>,
  ): Promise<void> {
    const opened = await this.#openAll(events, recipients);
    await inOneStep(this.env.db, async () => {
      for (const [circle, some] of byCircle(events, recipients)) {
        const answers = await this.#store(circle, some, opened);
        for (const [place, { id }] of some.entries()) taken.set(id, answers[place]!);
      }
    });
    for (const event of events) if (taken.get(event.id) === 'kept') this.tell(event);
  }

  async #openAll(
    events: readonly SignedEvent[],
    recipients: ReadonlyMap<string, Recipient>,
  ): Promise<Map<SignedEvent, Inside>> {
    const opened = new Map<SignedEvent, Inside>();
    for (const [secret, envelopes] of bySecret(events, recipients)) {
      const insides = await this.#examiner.open(secret, envelopes);
      for (const [at, inside] of insides.entries()) opened.set(envelopes[at]!, inside);
    }
    return opened;
  }

  /** `circle`: its id, or null for events that are for everybody. */
  #store(
    circle: string | null,
    events: readonly SignedEvent[],
    opened: ReadonlyMap<SignedEvent, Inside>,
  ): Promise<Taken[]> {
    const { db, now } = this.env;
    if (circle === null) return keepPublic(db, events, now());
    const envelopes = events.map((event) => ({ event, rumour: opened.get(event)! }));
    return keepEnvelopes(db, circle, envelopes, now());
  }

  async #recipients(): Promise<Map<string, Recipient>> {
    const { db, now } = this.env;
    await reader(db, now());
    const circles = (await allCircles(db)).filter(({ left }) => !left);
    return new Map(
      circles.flatMap((circle) =>
        circle.epochs.map(({ pubkey, secret }): [string, Recipient] => [
          pubkey,
          { circle, secret },
        ]),
      ),
    );
  }
}

/** The envelopes among them, each with the key that opens it. */
function bySecret(
  events: readonly SignedEvent[],
  recipients: ReadonlyMap<string, Recipient>,
): Map<string, SignedEvent[]> {
  const sorted = new Map<string, SignedEvent[]>();
  for (const event of events) {
    const recipient = recipients.get(valueOfTag(event, 'p') ?? '');
    if (event.kind !== kinds.wrap || !recipient) continue;
    const some = sorted.get(recipient.secret) ?? [];
    some.push(event);
    sorted.set(recipient.secret, some);
  }
  return sorted;
}

/** Null for what is for everybody. */
function byCircle(
  events: readonly SignedEvent[],
  recipients: ReadonlyMap<string, Recipient>,
): Map<string | null, SignedEvent[]> {
  const sorted = new Map<string | null, SignedEvent[]>();
  for (const event of events) {
    const to = event.kind === kinds.wrap ? (valueOfTag(event, 'p') ?? '') : null;
    const circle = to === null ? null : recipients.get(to)!.circle.id;
    const some = sorted.get(circle) ?? [];
    some.push(event);
    sorted.set(circle, some);
  }
  return sorted;
}
