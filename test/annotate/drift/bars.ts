/** Runs drift over many pages, prints the shares, and holds them to what readers are promised. */

import { type Drift, type Miss, type Tally, tryDrift } from './drift.ts';

export const drifts: readonly Drift[] = ['unchanged', 'light', 'heavy', 'removed'];

/** Least share that must be right; for removed passages: orphaned. */
const bars: Record<Drift, number> = { unchanged: 0.99, light: 0.99, heavy: 0.93, removed: 0.95 };
const mostWrong = 0.002;
const mostMissesShown = 5;

export interface Run {
  name: string;
  pages: Iterable<Element>;
  passagesPerPage: number;
  seed: number;
}

export function measureDrift({ name, pages, passagesPerPage, seed }: Run): Record<Drift, Tally> {
  const tallies = Object.fromEntries(
    drifts.map((drift) => [drift, { right: 0, wrong: 0, orphaned: 0 }]),
  ) as Record<Drift, Tally>;
  const misses: Miss[] = [];
  let number = seed;
  for (const page of pages) {
    number += 1;
    for (const drift of drifts) {
      const count = drift === 'removed' ? Math.ceil(passagesPerPage / 3) : passagesPerPage;
      const tally = tryDrift(page, drift, count, number, (miss) => misses.push(miss));
      for (const verdict of ['right', 'wrong', 'orphaned'] as const)
        tallies[drift][verdict] += tally[verdict];
    }
  }
  console.table(
    Object.fromEntries(drifts.map((drift) => [`${name}, ${drift}`, shares(tallies[drift])])),
  );
  for (const miss of misses.filter(({ found }) => found !== null).slice(0, mostMissesShown))
    console.log(
      ...Object.values(miss).map((text) => String(text).replaceAll(/\s+/gu, ' ').slice(0, 300)),
    );
  return tallies;
}

/** One line for each bar that is missed. */
export function missedBars(tallies: Record<Drift, Tally>): string[] {
  const missed = drifts.flatMap((drift) => {
    const tally = tallies[drift];
    const good = drift === 'removed' ? tally.orphaned : tally.right;
    const share = good / total(tally);
    return share >= bars[drift] ? [] : [`${drift}: ${share} is less than ${bars[drift]}`];
  });
  const present = drifts.filter((drift) => drift !== 'removed').map((drift) => tallies[drift]);
  const wrong = present.reduce((sum, tally) => sum + tally.wrong, 0);
  const share = wrong / present.reduce((sum, tally) => sum + total(tally), 0);
  return share <= mostWrong ? missed : [...missed, `wrong: ${share} is more than ${mostWrong}`];
}

function shares(tally: Tally): Record<string, string | number> {
  const percent = (count: number): string => `${((100 * count) / total(tally)).toFixed(2)} %`;
  const { right, wrong, orphaned } = tally;
  return {
    passages: total(tally),
    right: percent(right),
    wrong: percent(wrong),
    orphaned: percent(orphaned),
  };
}

function total({ right, wrong, orphaned }: Tally): number {
  return right + wrong + orphaned;
}
