/** Decides whether a source is asked now: stages, the reader's wishes, and what a request may bring. */

import type { SkipReason } from '../work/copy.ts';
import type { LookupEnv } from './env.ts';
import type { Learnt } from './learnt.ts';
import type { Work } from '../work/work.ts';
import type { Source } from './source.ts';

/** A source that is off without a key counts as one of the second stage with it. */
export function stageOf(source: Source, env: LookupEnv): number {
  return source.stage === 3 && env.keys?.[source.id] ? 2 : source.stage;
}

/** A source that stumbles over a work cannot be asked about it, and must not stop the others. */
export function accepts(source: Source, work: Work): boolean {
  try {
    return source.accepts(work);
  } catch {
    return false;
  }
}

/** Whether this stage can still bring what the reader came for. */
export function isNeeded(stage: number, learnt: Learnt, env: LookupEnv): boolean {
  return stage === 0 || env.thorough === true || !learnt.satisfied;
}

/** Undefined: ask. `slim`: ask if it can be afforded. */
export function whyNot(
  source: Source,
  stage: number,
  learnt: Learnt,
  env: LookupEnv,
): SkipReason | 'slim' | undefined {
  const own = stageOf(source, env);
  if (env.permits?.(source) === false) return 'turned-off';
  if (!isNeeded(own, learnt, env)) return 'not-needed';
  if (env.thorough) return own > stage ? 'not-needed' : undefined;
  if (own === 3) return 'on-request';
  if (own > stage) return 'not-needed';
  const prospect = source.prospect?.(learnt.finding(false), env.now()) ?? 'good';
  return prospect === 'good' ? undefined : prospect === 'slim' ? 'slim' : 'unlikely';
}
