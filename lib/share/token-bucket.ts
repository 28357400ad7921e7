import type { World } from './world.ts';

/** So many a minute, and as many at once; what comes above that is refused. */
export class TokenBucket {
  #tokens: number;
  #filledAt: number;

  constructor(
    private readonly world: World,
    private readonly perMinute: number,
  ) {
    this.#tokens = perMinute;
    this.#filledAt = world.now();
  }

  take(): boolean {
    const now = this.world.now();
    const passed = Math.max(0, now - this.#filledAt);
    this.#tokens = Math.min(this.perMinute, this.#tokens + (passed * this.perMinute) / 60_000);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
