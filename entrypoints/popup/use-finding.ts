/** Looks a work up and watches what is learnt about it. */

import { useEffect, useState } from 'preact/hooks';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage, type Wishes } from '../../lib/messaging/protocol.ts';
import type { Database, FindingRow } from '../../lib/store/db.ts';
import { findingFor } from '../../lib/store/findings.ts';
import type { Finding } from '../../lib/work/copy.ts';
import { representative } from '../../lib/work/equivalence.ts';
import type { Work } from '../../lib/work/work.ts';
import { useLive } from '../../lib/store/use-live.ts';

interface Looking {
  finding: Finding | undefined;
  /** Set when the look-up itself broke, which is our fault and not a source's. */
  fault: Error | undefined;
  again: (wishes?: Wishes) => void;
}

/** `known`: what was read of the database before; it may be about another work. */
export function useFinding(db: Database, work: Work | undefined, known?: FindingRow): Looking {
  const [wishes, setWishes] = useState<Wishes>({});
  const [fault, setFault] = useState<Error>();
  const ids = work?.ids ?? [];
  const key = ids.join(' ');
  const first = ids.some((id) => known?.aliases.includes(representative(id))) ? known : undefined;
  const row = useLive(async () => (ids.length > 0 ? findingFor(db, ids) : undefined), [key], first);

  useEffect(() => {
    if (!work || ids.length === 0) return undefined;
    const left = new AbortController();
    setFault(undefined);
    persist(() => sendMessage('lookUp', { work, ...wishes }), left.signal).catch(
      (error: unknown) => {
        if (!left.signal.aborted)
          setFault(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => left.abort();
  }, [key, wishes]);

  return { finding: row?.finding, fault, again: (more) => setWishes({ again: true, ...more }) };
}
