import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../components/button.tsx';
import { DeliveryLine } from '../../../components/delivery-line.tsx';
import { SharedCopy as SharedCopyCard } from '../../../components/shared-copy.tsx';
import { sendMessage } from '../../../lib/messaging/protocol.ts';
import { report } from '../../../lib/platform/log.ts';
import { askForHosts } from '../../../lib/platform/readers-choice.ts';
import { publishing } from '../../../lib/platform/sharing/publishing.ts';
import { formerFormsOf } from '../../../lib/share/contributions/former-forms.ts';
import type { Person, SharedCopy } from '../../../lib/share/contributions-for.ts';
import type { Database } from '../../../lib/store/db.ts';
import { circleById } from '../../../lib/store/events/circles.ts';
import { mute, unmute } from '../../../lib/store/muted.ts';
import { deliveryOf } from '../../../lib/store/sharing.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import { filingId } from '../../../lib/work/work-id.ts';

import { ManageCopy } from './manage-copy.tsx';

interface OthersCopyProps {
  db: Database;
  shared: SharedCopy;
  onCorrect: () => void;
}

/** One shared copy, with what its author or another reader can do about it. */
export function OthersCopy({ db, shared, onCorrect }: OthersCopyProps) {
  const { found, author, revisers, standing, form, original, scope } = shared;
  const { copy, work } = found;
  const checked = useLive(() => db.checks.get(copy.url), [copy.url]);
  const circle = useLive(
    async () => (scope === 'commons' ? '' : ((await circleById(db, scope))?.name ?? '')),
    [scope],
  );
  const delivery = useLive(() => deliveryOf(db, form.shown.id), [form.shown.id]);
  const isMine = author.who === 'me';
  async function check(): Promise<void> {
    // The browser asks its own question only in answer to a press, so nothing is awaited before.
    if (!(await askForHosts([`${new URL(copy.url).origin}/*`]))) return;
    await sendMessage('checkCopy', { copy, of: filingId(work) ?? '' });
  }

  return (
    <>
      <SharedCopyCard
        shared={{
          copy,
          from: [author, ...revisers].map((person) => wordsOf(person, circle ?? '')).join(', '),
          pubkey: author.pubkey,
          voices: {
            approve: standing.approvals.length,
            complain: standing.complaints.length,
            othersApprove: standing.others.approvals,
            othersComplain: standing.others.complaints,
          },
          checked,
          earlier: formerFormsOf(form.shown),
        }}
        onCheck={checked ? undefined : () => report(check())}
      >
        {isMine ? (
          <Own db={db} shared={shared} onCorrect={onCorrect} />
        ) : (
          <Button
            look="plain"
            onPress={() =>
              report(
                standing.isHidden
                  ? unmute(db, original.pubkey)
                  : mute(db, { pubkey: original.pubkey, name: author.name, at: Date.now() }),
              )
            }
          >
            {standing.isHidden ? i18n.t('commons.unmute') : i18n.t('commons.mute')}
          </Button>
        )}
        {isMine && <DeliveryLine delivery={delivery} />}
      </SharedCopyCard>
      <ManageCopy db={db} shared={shared} />
    </>
  );
}

function Own({ db, shared, onCorrect }: OthersCopyProps) {
  const [isSure, setSure] = useState(false);
  if (!isSure) {
    return (
      <>
        {shared.scope === 'commons' && (
          <Button look="plain" onPress={onCorrect}>
            {i18n.t('commons.correct')}
          </Button>
        )}
        <Button look="plain" onPress={() => setSure(true)}>
          {i18n.t('commons.retract')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p>{i18n.t('commons.retractWhy')}</p>
      <Button
        look="danger"
        onPress={() => report(publishing(db).retractCopy(shared.scope, shared.original))}
      >
        {i18n.t('commons.retractSure')}
      </Button>
      <Button look="plain" onPress={() => setSure(false)}>
        {i18n.t('commons.back')}
      </Button>
    </>
  );
}

function wordsOf({ who, name }: Person, circle: string): string {
  if (who === 'me') return i18n.t('commons.from.me');
  const called = name || i18n.t('commons.someone');
  if (circle !== '') return i18n.t('commons.from.member', [called, circle]);
  return i18n.t(who === 'known' ? 'commons.from.known' : 'commons.from.stranger', [called]);
}
