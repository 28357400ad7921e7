/** What a look-up needs of the world. Everything comes in here; `lib/` has no globals of its own. */

import type { FindingCache, KeptFinding } from './cache.ts';
import type { Network } from './network.ts';
import type { Work } from '../work/work.ts';
import type { Answer, Source } from './source.ts';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

export interface LookupEnv {
  /**
   * Pass the same function each time: what is remembered of the hosts' limits and failures, and
   * look-ups under way that can be shared, hang on it.
   */
  fetch: Fetch;
  /** Milliseconds since 1970, for dates and freshness. */
  now(): number;
  cache?: FindingCache;
  /** What somebody whom the reader trusts has found out already; asked before any source. */
  told?: (work: Work) => Promise<Pick<KeptFinding, 'finding' | 'askedAt'> | undefined>;
  /** Instead of all files in `sources/`. */
  sources?: Source[];
  /** The asker leaves: its iteration ends at once, the run goes on while others wait for it. */
  signal?: AbortSignal;
  /** Ask again even if a kept answer is fresh. */
  again?: boolean;
  /** The reader wants every copy: later stages are asked too, even when one has been found. */
  thorough?: boolean;
  /** Whether a source may be asked: the reader's choice and the permissions given. */
  permits?: (source: Source) => boolean;
  /** The reader's own keys by source id. A source of stage 3 with a key is asked in stage 2. */
  keys?: Readonly<Record<string, string>>;
  /** Told of every request just before it leaves. */
  onRequest?: (entry: OutgoingRequest) => void;
  /**
   * What people whom the reader knows have shared about a work, and has been seen to be there. Null:
   * nothing.
   */
  shared?: (work: Work) => Promise<Answer | null>;
  /** Instead of the one that belongs to `fetch`. */
  network?: Network;
}

/** One line of the log that readers can see: who was told what. */
export interface OutgoingRequest {
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  /** Source id. */
  source: string;
  /** What identified the work, as a work id or a title. */
  identifier: string;
}
