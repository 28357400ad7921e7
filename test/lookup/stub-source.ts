/** Sources that do as the test says, without any request. */

import type { Answer, Source, ToldCopy } from '../../lib/lookup/source.ts';
import type { LookupEnv } from '../../lib/lookup/env.ts';
import type { Work } from '../../lib/work/work.ts';

export const paper: Work = { kind: 'paper', ids: ['doi:10.1000/tides.7'] };

export const openCopy: ToldCopy = {
  url: 'https://repository.example.edu/12',
  format: 'pdf',
  openness: 'open',
  version: 'published',
  licence: 'CC-BY-4.0',
  host: 'repository.example.edu',
  heldBy: 'repository',
  evidence: 'open in a repository',
};

export interface Stub extends Source {
  /** How often it was asked. */
  asked: number;
}

type Script = Partial<Omit<Source, 'ask'>> & { id: string } & {
  /** Milliseconds until it answers. */
  after?: number;
  answer?: Answer | null;
  error?: Error;
};

export function stub({ after = 0, answer = null, error, ...rest }: Script): Stub {
  const source: Stub = {
    name: rest.id.toUpperCase(),
    stage: 1,
    origins: [`https://${rest.id}.example/*`],
    accepts: () => true,
    ...rest,
    asked: 0,
    async ask() {
      source.asked += 1;
      if (after > 0)
        await new Promise((resolve) => {
          setTimeout(resolve, after);
        });
      if (error) throw error;
      return answer;
    },
  };
  return source;
}

export const noNetwork = async (url: string): Promise<Response> => {
  throw new Error(`nothing may be asked for here: ${url}`);
};

/** An own `fetch` for each, so that nothing is shared between tests. */
export function envWith(sources: Source[], more: Partial<LookupEnv> = {}): LookupEnv {
  return { fetch: (url) => noNetwork(url), now: () => Date.now(), sources, ...more };
}
