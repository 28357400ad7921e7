/** An examiner in another thread, as both sides of the wire see it. */

import type { Rumour, SignedEvent } from '../../store/events/event.ts';
import type { Examiner } from './examiner.ts';

type Answer = Awaited<ReturnType<Examiner['areGenuine']>> | Awaited<ReturnType<Examiner['open']>>;

export interface Asked {
  id: number;
  events: readonly SignedEvent[];
  /** Of the key that opens them; absent when the question is whether they are genuine. */
  secret?: string;
}

export interface Answered {
  id: number;
  answer: Answer;
}

/** What a thread is for this: a `Worker` of the browser. */
export interface Thread {
  send(asked: Asked): void;
  listen(answered: (answer: Answered) => void, broken: () => void): void;
}

/** Few are sooner done than sent. */
const fewest = 8;

/** With the thread as long as it works, else with the one that is `here`. */
export class ExaminerElsewhere implements Examiner {
  readonly #open = new Map<number, (answer: Answer | null) => void>();
  #thread: Thread | null | undefined;
  #asked = 0;

  constructor(
    private readonly start: () => Thread,
    private readonly here: Examiner,
  ) {}

  async areGenuine(events: readonly SignedEvent[]): Promise<boolean[]> {
    const answer = await this.#ask({ events });
    return (answer as boolean[] | null) ?? this.here.areGenuine(events);
  }

  async open(
    secret: string,
    events: readonly SignedEvent[],
  ): Promise<(Rumour | { refused: string })[]> {
    const answer = await this.#ask({ events, secret });
    return (answer as (Rumour | { refused: string })[] | null) ?? this.here.open(secret, events);
  }

  /** Null when it is to be done here. */
  #ask(question: Omit<Asked, 'id'>): Promise<Answer | null> {
    const thread = question.events.length < fewest ? null : this.#started();
    if (!thread) return Promise.resolve(null);
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      thread.send({ id, ...question });
    });
  }

  #started(): Thread | null {
    if (this.#thread !== undefined) return this.#thread;
    try {
      const thread = this.start();
      thread.listen(
        ({ id, answer }) => this.#settle(id, answer),
        () => this.#broken(),
      );
      this.#thread = thread;
    } catch {
      // A browser that allows no threads is slower, no more.
      this.#thread = null;
    }
    return this.#thread;
  }

  #broken(): void {
    this.#thread = null;
    for (const id of this.#open.keys()) this.#settle(id, null);
  }

  #settle(id: number, answer: Answer | null): void {
    this.#open.get(id)?.(answer);
    this.#open.delete(id);
  }
}

/** The other side. */
export async function answerTo({ id, events, secret }: Asked, here: Examiner): Promise<Answered> {
  const answer =
    secret === undefined ? await here.areGenuine(events) : await here.open(secret, events);
  return { id, answer };
}
