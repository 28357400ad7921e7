/** What was searched for, where it is, and which place is looked at. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inSlices } from '../../lib/annotate/slices.ts';
import type { DocumentText } from '../../lib/pdf/document-text.ts';
import { folded, foldQuery, type Hit, hitsOn, mostHits } from '../../lib/pdf/search.ts';
import { report } from '../../lib/platform/log.ts';

const sliceMs = 8;

export interface Search {
  query: string;
  setQuery: (query: string) => void;
  hits: readonly Hit[];
  /** Index of the hit that is looked at. */
  at: number;
  /** To the next hit, or with -1 to the one before. */
  step: (by: 1 | -1) => void;
  /** Whether every page has been looked through. */
  isComplete: boolean;
}

/** `read`: how many pages of the text are there by now; `page`: where the reader is. */
export function useSearch(text: DocumentText, read: number, pages: number, page: number): Search {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ hits: Hit[]; looked: number }>({ hits: [], looked: 0 });
  const [at, setAt] = useState(0);
  const pageTexts = useRef<string[]>([]);
  const wanted = useMemo(() => foldQuery(query), [query]);
  const state = useRef({ wanted: '', hits: [] as Hit[], looked: 0 });

  useEffect(() => {
    if (state.current.wanted !== wanted) {
      state.current = { wanted, hits: [], looked: 0 };
      setAt(0);
      setFound({ hits: [], looked: 0 });
    }
    if (wanted === '') return undefined;
    const end = new AbortController();
    const { current } = state;
    const firstTime = current.looked === 0;
    const steps = function* (): Generator<void> {
      for (let next = current.looked + 1; next <= read; next += 1) {
        const pageText = (pageTexts.current[next] ??= folded(text.runsOf(next)));
        if (current.hits.length < mostHits)
          current.hits.push(...hitsOn(next, text.runsOf(next), wanted, pageText));
        current.looked = next;
        yield;
      }
    };
    const search = inSlices(steps(), sliceMs, end.signal).then(() => {
      if (end.signal.aborted) return;
      setFound({ hits: [...current.hits], looked: current.looked });
      if (!firstTime) return;
      const near = current.hits.findIndex((hit) => hit.page >= page);
      setAt(Math.max(near, 0));
    });
    report(search.catch((error: unknown) => end.signal.aborted || Promise.reject(error)));
    return () => end.abort();
  }, [wanted, read, text]);

  const { hits } = found;
  return {
    query,
    setQuery,
    hits,
    at,
    step: (by) => setAt((now) => (now + by + hits.length) % Math.max(hits.length, 1)),
    isComplete: found.looked >= pages,
  };
}
