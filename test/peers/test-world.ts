import type { World } from '../../lib/share/world.ts';

/** Real time whose waits are shorter, and whose clock can be moved. */
export class TestWorld implements World {
  aheadMs = 0;

  constructor(private readonly faster = 20) {}

  now = () => Date.now() + this.aheadMs;

  random = () => Math.random();

  after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms / this.faster);
    return () => clearTimeout(timer);
  };
}
