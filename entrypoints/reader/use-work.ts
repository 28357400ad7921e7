/** Which work the document is: told to the background, which looks it up as for any page. */

import { useEffect } from 'preact/hooks';
import { detectPdf } from '../../lib/detect/pdf/index.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { readClues } from '../../lib/pdf/document-clues.ts';
import { report } from '../../lib/platform/log.ts';
import { isLocalDocument } from '../../lib/work/reader-address.ts';
import type { PageReport } from '../../lib/work/work.ts';
import type { Opened } from './open-document.ts';

/** `onLearnt`: what belongs to the work may be more from now on. */
export function useWork(opened: Opened, onLearnt: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const look = async (): Promise<void> => {
      const clues = await readClues(opened.document);
      if (end.signal.aborted) return;
      const address = isLocalDocument(opened.address) ? undefined : opened.address;
      const seen = detectPdf({ address, ...clues });
      const told: PageReport = address === undefined ? seen : { ...seen, access: fetched };
      await persist(() => sendMessage('pageSeen', told), end.signal);
      if (!end.signal.aborted) onLearnt();
    };
    report(look().catch((error: unknown) => end.signal.aborted || Promise.reject(error)));
    return () => end.abort();
  }, [opened]);
}

/** It was fetched without cookies. */
const fetched: PageReport['access'] = {
  state: 'open',
  reasons: [{ rule: 'reader', detail: 'fetched as anybody could' }],
};
