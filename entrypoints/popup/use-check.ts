/** Whether the best copy is really there, as a stranger would find it: asked once the answer stands. */

import { useEffect } from 'preact/hooks';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { CheckRow, Database } from '../../lib/store/db.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { anyoneMayRead, type Finding } from '../../lib/work/copy.ts';
import { filingId } from '../../lib/work/work-id.ts';

export function useCheck(db: Database, finding: Finding | undefined): CheckRow | undefined {
  const best = finding?.complete ? finding.copies[0] : undefined;
  const url = best && anyoneMayRead(best) ? best.url : undefined;
  const row = useLive(async () => (url === undefined ? undefined : db.checks.get(url)), [url]);
  useEffect(() => {
    if (url === undefined || !best || !finding) return;
    report(sendMessage('checkCopy', { copy: best, of: filingId(finding.work) ?? '' }));
  }, [url]);
  return row;
}
