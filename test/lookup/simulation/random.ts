/** Chance that repeats itself: every run of a simulation is the same for the same seed. */

export type Random = () => number;

/** Mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c): 0 ≤ x < 1. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is true of a work stays true, whoever asks and whenever: chance that hangs on its name. */
export function seededBy(name: string): Random {
  let hash = 2_166_136_261;
  for (const character of name)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return seeded(hash);
}

/** Box and Muller: log-normal with the given median. */
export function logNormal(random: Random, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}
