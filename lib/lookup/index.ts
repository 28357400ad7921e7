/** From a work to its copies: the look-up as the rest of the extension and other programs call it. */

import type { Finding } from '../work/copy.ts';
import { filingId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';
import { allSources } from './all-sources.ts';
import type { KeptFinding } from './cache.ts';
import type { Fetch, LookupEnv } from './env.ts';
import { carriedMs, freshUntil } from './lifetimes.ts';
import { nameOf, withoutAddresses } from './name-of.ts';
import { renewed } from './renewed.ts';
import { run } from './run.ts';
import readers from './sources/readers.ts';
import { SingleFlight } from './single-flight.ts';

export type { FindingCache, KeptFinding } from './cache.ts';
export type { LookupEnv, OutgoingRequest } from './env.ts';

/**
 * Yields a growing finding each time something is learnt; the last one is complete. Ends within ten
 * seconds. A kept answer that is fresh comes at once and alone; a stale one comes at once, marked
 * incomplete, and the refreshed one after it. When `env.signal` fires it ends without a last word.
 */
export async function* lookup(work: Work, env: LookupEnv): AsyncIterable<Finding> {
  const kept = await readKept(work, env);
  if (kept && !env.again && !env.thorough && isFresh(kept, env.now())) {
    yield await withNews(kept, env);
    return;
  }
  if (env.signal?.aborted) return;
  const told = await hear(work, env, kept);
  if (told) {
    // An answer that cannot be kept is still an answer.
    await env.cache?.keep(told).catch(() => {});
    yield told.finding;
    return;
  }
  if (kept) yield { ...kept.finding, complete: false };

  const findings = flightsOf(env.fetch).join(
    flightKey(work, env),
    async (signal, onProgress) => {
      const askedAt = env.now();
      const sources = env.sources ?? allSources;
      const finding = await run({ work, sources, env, signal, onProgress, earlier: kept });
      const id = nameOf(finding.work);
      const entry = {
        finding: { ...finding, work: withoutAddresses(finding.work) },
        ...timesOf(finding, askedAt, kept),
      };
      // An answer that cannot be kept is still an answer.
      if (id && !signal.aborted) await env.cache?.keep({ id, ...entry }).catch(() => {});
      return finding;
    },
    env.signal,
  );
  // What was known before stays on the screen until the refreshed answer is whole.
  for await (const finding of findings) if (!kept || finding.complete) yield finding;
}

/** One dated ahead was kept while the clock was wrong: nobody knows how old it is. */
function isFresh({ askedAt, freshUntil: until }: KeptFinding, now: number): boolean {
  return askedAt <= now && now < until;
}

/** A kept answer does not know what readers have shared, checked or taken back since. */
async function withNews(kept: KeptFinding, env: LookupEnv): Promise<Finding> {
  if (!env.shared || env.permits?.(readers) === false) return kept.finding;
  // What cannot be read now has not gone.
  const shared = await env.shared(kept.finding.work).catch(() => undefined);
  if (shared === undefined) return kept.finding;
  const finding = renewed(kept.finding, shared);
  if (finding !== kept.finding) await env.cache?.keep({ ...kept, finding }).catch(() => {});
  return finding;
}

/** What is carried over from a source that was not asked again does not become young by that. */
function timesOf(finding: Finding, now: number, kept: KeptFinding | undefined) {
  const skipped = finding.asked.filter(({ outcome }) => outcome === 'skipped');
  const isCarried = finding.copies.some((copy) =>
    skipped.some(({ source }) => source === copy.source),
  );
  const askedAt = isCarried && kept ? kept.askedAt : now;
  return { askedAt, freshUntil: Math.min(freshUntil(finding, now), askedAt + carriedMs) };
}

/** What others have found out, if that is newer than what is kept, and good for a while yet. */
async function hear(
  work: Work,
  env: LookupEnv,
  kept: KeptFinding | undefined,
): Promise<KeptFinding | undefined> {
  if (env.again || env.thorough) return undefined;
  const said = await env.told?.(work).catch(() => undefined);
  const id = said && nameOf(said.finding.work);
  if (!id || (kept && kept.askedAt >= said.askedAt)) return undefined;
  // Their clock may be a little ahead of ours.
  const askedAt = Math.min(said.askedAt, env.now());
  const until = freshUntil(said.finding, askedAt);
  return env.now() < until ? { id, finding: said.finding, askedAt, freshUntil: until } : undefined;
}

async function readKept(work: Work, { cache }: LookupEnv): Promise<KeptFinding | undefined> {
  for (const id of work.ids) {
    const kept = await cache?.read(id);
    if (kept) return kept;
  }
  return undefined;
}

type Flights = SingleFlight<unknown, Finding>;
const flights = new WeakMap<Fetch, Flights>();

function flightsOf(fetch: Fetch): Flights {
  const known = flights.get(fetch) ?? new SingleFlight<unknown, Finding>();
  flights.set(fetch, known);
  return known;
}

/** Only look-ups that would ask the same are shared: same work, same wishes, same sources. */
function flightKey(work: Work, env: LookupEnv): unknown {
  const id = filingId(work);
  if (!id) return Symbol('nothing to recognise it by');
  const permitted = (env.sources ?? allSources).filter((source) => env.permits?.(source) !== false);
  const wishes = [env.thorough === true, JSON.stringify(env.keys), permitted.map((s) => s.id)];
  return [id, ...wishes, tagOf(env.sources), tagOf(env.cache)].join(' ');
}

const tags = new WeakMap<object, number>();
let lastTag = 0;

function tagOf(part: object | undefined): number {
  if (!part) return 0;
  const tag = tags.get(part) ?? ++lastTag;
  tags.set(part, tag);
  return tag;
}
