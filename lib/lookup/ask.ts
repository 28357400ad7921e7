/** Asks one source, within its time, and turns whatever happens into a report. */

import type { SourceReport } from '../work/copy.ts';
import { LookupError, type FailureReason } from '../work/errors.ts';
import type { Work } from '../work/work.ts';
import { BudgetSpent, type Budget } from './budget.ts';
import type { LookupEnv } from './env.ts';
import { createHttp } from './http.ts';
import { nameOf } from './name-of.ts';
import { networkOf } from './network.ts';
import { second } from './pace.ts';
import type { Answer, Source } from './source.ts';
import { untilAborted } from './until-aborted.ts';

/** No single source may use up all the time of a look-up. */
const sourceMs = 8 * second;

export interface Asked {
  report: SourceReport;
  answer: Answer | null;
}

/** Never rejects. `signal`: the look-up's own end; its reason tells a deadline from a leaving asker. */
export async function ask(
  source: Source,
  work: Work,
  env: LookupEnv,
  budget: Budget,
  signal: AbortSignal,
): Promise<Asked> {
  const since = env.now();
  const limit = new AbortController();
  const end = () => limit.abort(new LookupError(source.id, endReason(signal)));
  const timer = setTimeout(end, sourceMs);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  let requests = 0;
  const http = createHttp(source, {
    fetch: env.fetch,
    now: () => env.now(),
    network: env.network ?? networkOf(env.fetch),
    signal: limit.signal,
    budget,
    identifier: nameOf(work) ?? work.title ?? '',
    onRequest(entry) {
      requests += 1;
      env.onRequest?.(entry);
    },
    key: env.keys?.[source.id],
    ...(env.shared ? { shared: env.shared } : {}),
  });
  const report = (outcome: SourceReport['outcome'], reason?: string): SourceReport => ({
    source: source.id,
    name: source.name,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(source.describes ? { describes: source.describes } : {}),
    ...(requests === 0 && outcome !== 'failed' ? { byRule: true } : {}),
    ms: env.now() - since,
  });
  try {
    const answer = await untilAborted(source.ask(work, http), limit.signal);
    if (!answer) return { report: report('unknown-work'), answer };
    const told = report(answer.copies.length > 0 ? 'copies' : 'nothing');
    return { report: { ...told, ...(answer.describes ? { describes: true } : {}) }, answer };
  } catch (error) {
    if (error instanceof BudgetSpent)
      return { report: report('skipped', 'enough-asked'), answer: null };
    // A source that stumbles over an answer has not understood it, and must not stop the others.
    const reason = error instanceof LookupError ? error.reason : 'malformed';
    return { report: report('failed', reason), answer: null };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    limit.abort(); // whatever the source left under way
  }
}

/** The look-up aborts with a `LookupError` at its own deadline; else its askers have left. */
function endReason(signal: AbortSignal): FailureReason {
  if (!signal.aborted) return 'timeout';
  return signal.reason instanceof LookupError ? signal.reason.reason : 'cancelled';
}
