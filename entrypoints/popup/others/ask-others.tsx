/** Asks relays about this very work, on the reader's press and with their names beside the button. */

import { useState } from 'preact/hooks';
import { formatList, i18n } from '#i18n';
import { Button } from '../../../components/button.tsx';
import { type CommonsAnswer, sendMessage } from '../../../lib/messaging/protocol.ts';
import { relaysInUse } from '../../../lib/share/relay/in-use.ts';
import type { Database } from '../../../lib/store/db.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import type { WorkId } from '../../../lib/work/work-id.ts';

export function AskOthers({ db, ids }: { db: Database; ids: WorkId[] }) {
  const relays = useLive(() => relaysInUse(db), []) ?? [];
  const [answer, setAnswer] = useState<CommonsAnswer | 'asking' | Error>();

  async function ask(): Promise<void> {
    setAnswer('asking');
    setAnswer(await sendMessage('askOthers', ids).catch((error: Error) => error));
  }

  return (
    <>
      <Button onPress={() => void ask()}>{i18n.t('commons.ask')}</Button>
      <output class="facts">{said(answer)}</output>
      <p class="quiet">{i18n.t('commons.askWhy', [formatList(relays.map(hostOf))])}</p>
    </>
  );
}

const hostOf = (relay: string): string => new URL(relay).host;

function said(answer: CommonsAnswer | 'asking' | Error | undefined): string {
  if (answer === undefined) return '';
  if (answer === 'asking') return i18n.t('commons.asking');
  if (answer instanceof Error) return i18n.t('popup.fault', [answer.message]);
  const { kept, refused, asked } = answer;
  const silent = asked.filter(({ outcome }) => outcome === 'failed');
  return [
    (kept > 0 || silent.length < asked.length) && i18n.t('commons.answered', kept),
    refused.length > 0 && i18n.t('commons.leftOut', refused.length),
    ...silent.map(({ relay, reason }) => i18n.t('commons.unanswered', [hostOf(relay), reason])),
  ]
    .filter(Boolean)
    .join(' ');
}
