import { around, type World } from '../world.ts';

/** After the wish, and after the one before; then it is enough until the wish comes anew. */
const pausesMs = [0, 10_000, 60_000];
/** What reached no relay and no peer is said again. */
const unheardMs = 10_000;
/** Whoever keeps a circle open all day says so now and then. */
const laterMs = 30 * 60_000;
/** Whoever knows that others are here, and has not reached them, says so more often. */
const lonelyMs = 2 * 60_000;

interface Announces {
  /** Resolves to whether anybody took it. */
  say(): Promise<boolean>;
  isLonely(): boolean;
}

/** Says it a few times while it is wanted: relays are volunteers', and every word costs them. */
export class Announcer {
  #isWanted = false;
  #round = 0;
  #cancel = (): void => undefined;

  constructor(
    private readonly world: World,
    private readonly on: Announces,
  ) {}

  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    this.#restart();
  }

  /** There is somebody who could not understand it before. */
  again(): void {
    this.#restart();
  }

  #restart(): void {
    this.#round += 1;
    this.#cancel();
    if (this.#isWanted) this.#next(0, 0);
  }

  #next(said: number, pause: number): void {
    const round = this.#round;
    const say = async () => {
      const isHeard = await this.on.say();
      if (round !== this.#round) return;
      if (isHeard) this.#next(said + 1, this.#pauseAfter(said + 1));
      else this.#next(said, unheardMs);
    };
    this.#cancel = this.world.after(pause === 0 ? 0 : around(this.world, pause), () => void say());
  }

  #pauseAfter(said: number): number {
    return pausesMs[said] ?? (this.on.isLonely() ? lonelyMs : laterMs);
  }
}
