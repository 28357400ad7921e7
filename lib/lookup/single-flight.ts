/** Several askers, one run: whoever asks for what is already being looked up joins in. */

export type Start<T> = (signal: AbortSignal, onProgress: (value: T) => void) => Promise<T>;

export class SingleFlight<Key, T> {
  #flights = new Map<Key, Flight<T>>();

  /**
   * Yields what the run learns, the newest first seen at once, until it ends. An asker that leaves
   * (its signal, or ending its iteration) stops the run only if it was the last one.
   */
  async *join(key: Key, start: Start<T>, signal?: AbortSignal): AsyncGenerator<T> {
    if (signal?.aborted) return;
    let flight = this.#flights.get(key);
    if (!flight) {
      flight = new Flight(start, () => this.#flights.delete(key));
      this.#flights.set(key, flight);
    }
    const left = flight.enter();
    const wake = () => left.wake();
    signal?.addEventListener('abort', wake, { once: true });
    try {
      let seen = 0;
      for (;;) {
        if (signal?.aborted) return;
        if (flight.error !== undefined) throw flight.error;
        if (flight.version > seen) {
          seen = flight.version;
          yield flight.latest as T;
        } else if (flight.ended) return;
        else await left.change();
      }
    } finally {
      signal?.removeEventListener('abort', wake);
      if (flight.leave(left)) this.#flights.delete(key);
    }
  }
}

class Asker {
  #wake: () => void = () => {};
  wake(): void {
    this.#wake();
  }
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

class Flight<T> {
  latest: T | undefined;
  version = 0;
  ended = false;
  error: unknown;
  #askers = new Set<Asker>();
  #stop = new AbortController();

  constructor(start: Start<T>, onEnd: () => void) {
    start(this.#stop.signal, (value) => this.#publish(value))
      .then(
        (value) => this.#publish(value),
        (error: unknown) => {
          this.error = error ?? new Error('ended without a reason');
        },
      )
      .finally(() => {
        this.ended = true;
        onEnd();
        this.#wakeAll();
      });
  }

  enter(): Asker {
    const asker = new Asker();
    this.#askers.add(asker);
    return asker;
  }

  /** True when that was the last one, and the run was still under way: it is stopped. */
  leave(asker: Asker): boolean {
    this.#askers.delete(asker);
    if (this.#askers.size > 0 || this.ended) return false;
    this.#stop.abort();
    return true;
  }

  #publish(value: T): void {
    this.latest = value;
    this.version += 1;
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const asker of this.#askers) asker.wake();
  }
}
