/** What the reader's look-ups find is told to the circles for which the reader has said yes. */

import type { Database, FindingRow } from '../../store/db.ts';
import { circleSayings } from '../../store/events/sayings.ts';
import { kinds, valueOfTag } from '../../store/events/event.ts';
import { ownLookupsSince, toldFor } from '../../store/told.ts';
import { watchLive } from '../../store/watch-live.ts';
import { findingDraft, findingOf } from '../contributions/finding.ts';
import type { Contributor } from '../contributor.ts';
import { TokenBucket } from '../token-bucket.ts';
import type { World } from '../world.ts';

/** Works that a page lists in hundreds are not all worth an envelope each. */
const mostAMinute = 10;
const minute = 60_000;
const hour = 60 * minute;
/** What was asked longer ago was told when it was asked. */
const backMs = 48 * hour;

export function followFindings(
  db: Database,
  contributor: Contributor,
  world: World,
  report: (error: unknown) => void,
): () => void {
  const bucket = new TokenBucket(world, mostAMinute);
  const done = new Set<string>();
  let queue = Promise.resolve();
  return watchLive(
    () => waiting(db, world.now()),
    (rows) => {
      for (const { circle, row } of rows) {
        const key = `${circle} ${row.id} ${row.askedAt}`;
        if (done.has(key) || !isWorthTelling(row) || !bucket.take()) continue;
        done.add(key);
        queue = queue.then(() => tell(db, contributor, circle, row)).catch(report);
      }
    },
    report,
  );
}

async function waiting(db: Database, now: number): Promise<{ circle: string; row: FindingRow }[]> {
  const circles = await db.lookups.toArray();
  const rows = await Promise.all(
    circles.map(async ({ circle, since }) => {
      const own = await ownLookupsSince(db, Math.max(since, now - backMs));
      return own.map((row) => ({ circle, row }));
    }),
  );
  return rows.flat();
}

/** Somebody was asked, and the answer holds for a while. */
const isWorthTelling = ({ finding, askedAt, freshUntil }: FindingRow): boolean =>
  freshUntil - askedAt >= hour &&
  finding.asked.some(({ outcome, byRule }) => outcome !== 'skipped' && byRule !== true);

async function tell(
  db: Database,
  contributor: Contributor,
  circle: string,
  { finding, askedAt }: FindingRow,
): Promise<void> {
  const draft = findingDraft({ finding, askedAt }, 0);
  if (!draft) return;
  const told = await toldFor(db, finding.work);
  if (told && told.askedAt >= askedAt) return;
  const me = await contributor.authorIn(circle);
  const name = `${kinds.finding}:${me}:${valueOfTag(draft, 'd')}`;
  const before = await circleSayings(db, circle).versions([name]);
  if (before.some((one) => (findingOf(one)?.askedAt ?? 0) >= askedAt)) return;
  await contributor.say(circle, draft);
}
