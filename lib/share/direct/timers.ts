import { around, type World } from '../world.ts';

/** What is to be done later, all of which ends together. */
export class Timers {
  readonly #cancels = new Set<() => void>();

  constructor(private readonly world: World) {}

  later(ms: number, run: () => void): void {
    const cancel = this.world.after(ms, () => {
      this.#cancels.delete(cancel);
      run();
    });
    this.#cancels.add(cancel);
  }

  /** Give or take a little, so that readers do not all come at once. */
  every(ms: number, run: () => void): void {
    this.later(around(this.world, ms), () => {
      run();
      this.every(ms, run);
    });
  }

  close(): void {
    for (const cancel of this.#cancels) cancel();
  }
}
