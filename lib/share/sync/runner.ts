/** Runs while the browser does: opens what is needed for each circle, and nothing without need. */

import type { Filter, SignedEvent } from '../keeper.ts';
import type { Outbox } from '../outbox/courier.ts';
import { around } from '../world.ts';
import type { CircleKeys, Keys } from './circle-keys.ts';
import { CircleSession, type SessionEnv } from './circle-session.ts';
import { Commons, type CommonsReply } from './commons.ts';

export interface RunnerEnv extends Omit<SessionEnv, 'box'> {
  /** The events that wait for one circle, or for the `commons`. */
  box(to: string): Outbox;
  /** Puts something for everybody into the outbox. */
  queue(event: SignedEvent): Promise<void>;
  /** The reader's public name; null until there is one. */
  publicKeys(): Keys | null;
}

/** How often both sides are compared, whether anything was heard or not. */
export const syncsEveryMs = 30 * 60_000;

export class Runner {
  readonly #sessions = new Map<string, CircleSession>();
  readonly #commons: Commons;
  #viewed = new Set<string>();
  #waiting = new Set<string>();
  #cancel = (): void => undefined;

  constructor(private readonly env: RunnerEnv) {
    this.#commons = new Commons(env.publicKeys, { ...env, box: env.box('commons') });
    this.#syncLater();
  }

  /** The circles as they are now: opens new ones, closes those that are gone. */
  setCircles(circles: readonly CircleKeys[]): void {
    const wanted = new Map(circles.map((circle) => [nameOf(circle), circle]));
    for (const [name, session] of this.#sessions) {
      const circle = wanted.get(name);
      if (circle) session.setMembers(circle.members);
      else {
        session.close();
        this.#sessions.delete(name);
      }
    }
    for (const [name, circle] of wanted) if (!this.#sessions.has(name)) this.#open(name, circle);
  }

  /** Ids of the circles that somebody is looking at. */
  setViewed(circles: ReadonlySet<string>): void {
    this.#viewed = new Set(circles);
    for (const session of this.#sessions.values()) session.viewed(circles.has(session.circle.id));
  }

  /** Where something waits to be sent: ids of circles, and `commons`. */
  setWaiting(to: ReadonlySet<string>): void {
    this.#waiting = new Set(to);
    for (const session of this.#sessions.values()) session.deliver(to.has(session.circle.id));
    this.#commons.deliver(to.has('commons'));
  }

  /** Looks with each relay for what either side lacks. */
  async sync(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.sync()));
  }

  /** Asks public relays; what they have goes to the keeper. */
  ask(filter: Filter): Promise<CommonsReply> {
    return this.#commons.ask(filter);
  }

  stop(): void {
    this.#cancel();
    this.#commons.close();
    for (const session of this.#sessions.values()) session.close();
    this.#sessions.clear();
  }

  #open(name: string, circle: CircleKeys): void {
    // What was written to former keys is passed on, but nothing new is written to them.
    const box = circle.isCurrent ? this.env.box(circle.id) : nothingWaits;
    const session = new CircleSession({ ...circle }, { ...this.env, box });
    this.#sessions.set(name, session);
    session.open();
    session.viewed(this.#viewed.has(circle.id));
    session.deliver(this.#waiting.has(circle.id));
  }

  #syncLater(): void {
    this.#cancel = this.env.world.after(around(this.env.world, syncsEveryMs), () => {
      this.sync().catch(this.env.report);
      this.#syncLater();
    });
  }
}

/** All that a session was opened with but the members, who come and go within it. */
function nameOf({ id, keys, me, isCurrent, relays, direct }: CircleKeys): string {
  return JSON.stringify([id, keys.pubkey, me.pubkey, isCurrent, relays, direct]);
}

const nothingWaits: Outbox = {
  waiting: () => Promise.resolve([]),
  sent: () => Promise.resolve(),
  failed: () => Promise.resolve(),
  state: () => Promise.resolve(),
};
