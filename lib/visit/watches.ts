/** Asks again about works without an open copy, less and less often, until one appears. */

import type { Database, WatchRow } from '../store/db.ts';
import { dueWatches, nextWatch, watchFor } from '../store/watches.ts';
import { anyoneMayRead, type Copy, type Finding } from '../work/copy.ts';
import { representative } from '../work/equivalence.ts';
import { filingId, type WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';

export interface WatchDeps {
  db: Database;
  /** Asks anew, whatever was kept. */
  lookup(work: Work): AsyncIterable<Finding>;
  now(): number;
  /** 0..1, so that the watches of many readers do not fall on one minute. */
  chance(): number;
  /** Sets the one alarm that all watches share; undefined takes it away. */
  wakeAt(time: number | undefined): Promise<void>;
  tell(work: Work, copy: Copy): Promise<void>;
}

export interface Watches {
  watch(work: Work): Promise<void>;
  stop(ids: WorkId[]): Promise<void>;
  /** The alarm rang, or the browser started: asks about what is due and sets the next alarm. */
  ring(): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;
const longest = 32 * dayMs;

/** 1, 2, 4 … days, at most 32, each ± 10 %. */
export function spacing(asked: number, chance: number): number {
  return Math.min(dayMs * 2 ** asked, longest) * (0.9 + 0.2 * chance);
}

export function createWatches({ db, lookup, now, chance, wakeAt, tell }: WatchDeps): Watches {
  async function setAlarm(): Promise<void> {
    await wakeAt(await nextWatch(db));
  }

  async function askAbout(row: WatchRow): Promise<void> {
    // Written before asking: a browser that stops us in the middle is not asked again at once.
    const later = { asked: row.asked + 1, nextAt: now() + spacing(row.asked + 1, chance()) };
    if ((await db.watches.update(row.id, later)) === 0) return;
    let last: Finding | undefined;
    for await (const finding of lookup(row.work)) last = finding;
    const copy = last?.copies.find(anyoneMayRead);
    if (copy) {
      const found = { at: now(), copy };
      const still = await db.watches.update(row.id, { found, nextAt: 0 });
      if (still > 0) await tell(row.work, copy);
    } else if (!last?.complete || nobodyAnswered(last)) {
      // Not a "no": the day was lost, not the turn.
      await db.watches.update(row.id, { asked: row.asked, nextAt: now() + spacing(0, chance()) });
    }
  }

  return {
    async watch(work) {
      const id = filingId(work);
      if (!id) throw new Error('a work without any id cannot be watched');
      if (await watchFor(db, work.ids)) return;
      const aliases = [...new Set(work.ids.map(representative))];
      const nextAt = now() + spacing(0, chance());
      await db.watches.add({ id, aliases, work, since: now(), asked: 0, nextAt });
      await setAlarm();
    },

    async stop(ids) {
      const row = await watchFor(db, ids);
      if (row) await db.watches.delete(row.id);
      await setAlarm();
    },

    async ring() {
      try {
        for (const row of await dueWatches(db, now())) await askAbout(row);
      } finally {
        await setAlarm();
      }
    },
  };
}

function nobodyAnswered({ asked }: Finding): boolean {
  return !asked.some(({ outcome }) => outcome === 'nothing' || outcome === 'unknown-work');
}
