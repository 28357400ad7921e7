import { around, type World } from '../world.ts';

/** After the wish, and after the one before; then it is enough until the wish comes anew. */
const pausesMs = [0, 10_000, 60_000];
/** Whoever keeps a circle open all day says so now and then. */
const laterMs = 30 * 60_000;
/** Whoever knows that others are here, and has not reached them, says so more often. */
const lonelyMs = 2 * 60_000;

/** Says it a few times while it is wanted: relays are volunteers', and every word costs them. */
export class Announcer {
  #isWanted = false;
  #cancel = (): void => undefined;

  constructor(
    private readonly world: World,
    private readonly on: { say(): void; isLonely(): boolean },
  ) {}

  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    this.#cancel();
    if (isWanted) this.#next(0);
  }

  #next(said: number): void {
    const pause = pausesMs[said] ?? (this.on.isLonely() ? lonelyMs : laterMs);
    this.#cancel = this.world.after(pause === 0 ? 0 : around(this.world, pause), () => {
      this.on.say();
      this.#next(said + 1);
    });
  }
}
