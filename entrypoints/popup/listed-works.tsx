/** The works that the page lists, looked up on the reader's wish: marked there, listed here. */

import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { ListedWorks as List } from '../../components/listed-works.tsx';
import { i18n } from '#i18n';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { findingsFor } from '../../lib/store/findings.ts';
import { useLive } from '../../lib/store/use-live.ts';

export function ListedWorks({ db, tabId }: { db: Database; tabId: number }) {
  const [asked, setAsked] = useState(false);
  const list = useLive(async () => (await db.lists.get(tabId)) ?? null, [tabId]);
  const findings = useLive(
    async () => (list ? findingsFor(db, list.works) : []),
    [list?.works.length, list?.done],
  );

  if (list === undefined) return null;
  if (list === null) {
    const mark = (): void => {
      setAsked(true);
      report(persist(() => sendMessage('markList', tabId)).catch(() => setAsked(false)));
    };
    return asked ? (
      <p class="quiet">{i18n.t('popup.reading')}</p>
    ) : (
      <div class="actions">
        <Button onPress={mark}>{i18n.t('list.find')}</Button>
      </div>
    );
  }
  return (
    <List works={list.works} findings={findings ?? []} done={list.done} leftOut={list.leftOut} />
  );
}
