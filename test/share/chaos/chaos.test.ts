/**
 * Whatever happens between twenty peers, in the end all have the same and see the same. One hundred
 * worlds each time; `COPYLEAF_SEEDS=10000 npx vitest run test/share/chaos` for more.
 */

import { expect, it } from 'vitest';
import { viewOf } from './view.ts';
import { World } from './world.ts';

const seeds = Number(process.env['COPYLEAF_SEEDS'] ?? 100);
const first = Number(process.env['COPYLEAF_FIRST_SEED'] ?? 1);

it(
  `${seeds} worlds converge`,
  () => {
    const seen = { crashes: 0, kept: 0, dropped: 0, keys: 0 };
    for (let seed = first; seed < first + seeds; seed += 1) {
      const world = new World(seed);
      world.rage(200);
      world.calm();
      const views = world.peers.map((peer) => viewOf(peer));
      expect(new Set(views).size, `seed ${seed}`).toBe(1);
      for (const { crashes } of world.peers) seen.crashes += crashes;
      const { paths } = JSON.parse(views[0]!) as { paths: string[][] };
      seen.keys += Math.max(...paths.map(({ length }) => length - 1));
      const { events, envelopes } = world.peers[0]!.disk;
      const all = [
        ...events.values(),
        ...[...envelopes.values()].map(({ rumour }) => rumour ?? 'dropped'),
      ];
      seen.kept += all.filter((one) => one !== 'dropped').length;
      seen.dropped += all.filter((one) => one === 'dropped').length;
    }
    // Nothing is shown by worlds in which nothing goes wrong.
    expect(seen.crashes).toBeGreaterThan(seeds);
    expect(seen.kept).toBeGreaterThan(seeds * 30);
    expect(seen.dropped).toBeGreaterThan(seeds);
    expect(seen.keys).toBeGreaterThan(seeds / 20);
    if (seeds > 100) console.log(seeds, 'worlds:', seen);
  },
  60_000 + seeds * 2000,
);
