/** One look-up: asks the sources stage by stage, as few as needed, and always ends in time. */

import type { Finding } from '../work/copy.ts';
import { LookupError } from '../work/errors.ts';
import type { Work } from '../work/work.ts';
import { ask } from './ask.ts';
import { Budget } from './budget.ts';
import type { KeptFinding } from './cache.ts';
import type { LookupEnv } from './env.ts';
import { Learnt } from './learnt.ts';
import { networkOf } from './network.ts';
import { second } from './pace.ts';
import type { Source } from './source.ts';
import { accepts, isNeeded, whyNot } from './whom-to-ask.ts';

/** Whatever happens, the reader has a true sentence by then. */
const lookupMs = 9.5 * second;
/** A stage that has found nothing by then gets company from the next one. */
const hedgeMs = 3 * second;
const requestsPerLookup = 12;
const requestsWhenThorough = 40;

export interface RunOptions {
  work: Work;
  sources: readonly Source[];
  env: LookupEnv;
  /** Ends the run early; sources under way are then reported as cancelled. */
  signal: AbortSignal;
  /** Called with every finding on the way. */
  onProgress: (finding: Finding) => void;
  /** What a look-up in the past found, when this one refreshes it. */
  earlier?: Pick<KeptFinding, 'finding' | 'askedAt'> | undefined;
}

export async function run(options: RunOptions): Promise<Finding> {
  const { work, sources, env, signal, onProgress, earlier } = options;
  const learnt = new Learnt(work);
  const budget = new Budget(env.thorough ? requestsWhenThorough : requestsPerLookup);
  const { thrift } = env.network ?? networkOf(env.fetch);
  let afforded = 0;
  const asked = new Set<Source>();
  const underway = new Set<Promise<void>>();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new LookupError('lookup', 'timeout')), lookupMs);
  const leave = () => deadline.abort();
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();

  /** Also called after each answer: an id just learnt may open the way to further sources. */
  function start(stage: number): void {
    for (const source of sources) {
      if (asked.has(source) || !accepts(source, learnt.work)) continue;
      const reason = whyNot(source, stage, learnt, env);
      if (reason === 'slim' ? !thrift.affords() : reason) continue;
      if (reason === 'slim') afforded += 1;
      asked.add(source);
      const task = ask(source, learnt.work, env, budget, deadline.signal).then((result) => {
        underway.delete(task);
        learnt.take(source, result);
        onProgress(learnt.finding(false));
        if (!deadline.signal.aborted) start(stage);
      });
      underway.add(task);
    }
  }

  async function settled(): Promise<void> {
    while (underway.size > 0) await Promise.all(underway);
  }

  try {
    for (const stage of [0, 1, 2, 3]) {
      if (!isNeeded(stage, learnt, env) || deadline.signal.aborted) break;
      start(stage);
      await within(hedgeMs, settled());
    }
    await settled();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
  for (const source of sources) {
    if (asked.has(source) || !accepts(source, learnt.work)) continue;
    const reason = whyNot(source, 3, learnt, env) ?? 'not-needed';
    learnt.skip(source, reason === 'slim' ? 'unlikely' : reason);
  }
  if (!env.thorough) thrift.ended(budget.spent - afforded);
  if (earlier) learnt.remember(earlier.finding, sources, env.now() - earlier.askedAt);
  return learnt.finding(true);
}

/** Resolves with the promise, or after so long without it. */
async function within(ms: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
