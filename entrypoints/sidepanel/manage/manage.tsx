/** What readers do about something that is shared: approve, complain, propose, answer. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ComplaintForm } from '../../../components/complaint-form.tsx';
import type { ComplaintWord } from '../../../components/complaint-list.tsx';
import { ContributionBar } from '../../../components/contribution-bar.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { i18n } from '#i18n';
import { report } from '../../../lib/platform/log.ts';
import type { Contribution } from '../../../lib/share/contributions-for.ts';
import { complaints } from '../../../lib/share/contributions/voices.ts';
import type { Database } from '../../../lib/store/db.ts';
import type { Rumour } from '../../../lib/store/events/event.ts';
import { type Tools, useManager } from './use-manager.ts';
import { viewOfContribution } from './view-of-contribution.ts';

interface ManageProps {
  db: Database;
  contribution: Contribution;
  textOf: (event: Rumour) => string;
  reasons: readonly ComplaintWord[];
  /** False where the numbers stand already. */
  hasCounts?: boolean;
  /** After the author has accepted a changed form. */
  onAccepted?: (event: Rumour) => Promise<void>;
  /** The form in which a changed form is written; absent where it is not to be changed here. */
  editor?: (
    done: (deed: (tools: Tools) => Promise<unknown>) => void,
    cancel: () => void,
  ) => ComponentChildren;
}

export function Manage({
  db,
  contribution,
  textOf,
  reasons,
  hasCounts = true,
  onAccepted,
  editor,
}: ManageProps) {
  const [dialog, setDialog] = useState<'complain' | 'edit'>();
  const { fault, run } = useManager(db);
  const { scope, form, history } = contribution;
  const { shown } = form;
  const view = viewOfContribution(contribution, textOf);
  const close = (): void => setDialog(undefined);
  const eventOf = (id: string): Rumour => history.find(({ event }) => event.id === id)!.event;
  const act = (deed: (tools: Tools) => Promise<unknown>): void =>
    report(run(deed).then((isDone) => isDone && close()));

  return (
    <>
      <ContributionBar
        view={view}
        hasCounts={hasCounts}
        onApprove={() => act(({ manager }) => manager.speak(scope, shown, { says: 'approves' }))}
        onComplain={() => setDialog('complain')}
        onUnsay={() => act(({ manager }) => manager.unsay(scope, shown))}
        onEdit={editor && (() => setDialog('edit'))}
        onAnswer={(id, says) =>
          act(async ({ manager }) => {
            await manager.speak(scope, eventOf(id), { says });
            if (says === 'approves' && view.isMine) await onAccepted?.(eventOf(id));
          })
        }
        onWithdraw={(id) => act(({ contributor }) => contributor.retract(scope, eventOf(id)))}
      />
      {dialog === 'complain' && (
        <Dialog title={i18n.t('manage.complain')} onClose={close}>
          <ComplaintForm
            reasons={reasons}
            onCancel={close}
            onComplain={(word, reason) => {
              const about = complaints.find((one) => one === word);
              if (about)
                act(({ manager }) =>
                  manager.speak(scope, shown, { says: 'complains', about, reason }),
                );
            }}
          />
        </Dialog>
      )}
      {dialog === 'edit' && editor && (
        <Dialog title={i18n.t(view.isMine ? 'manage.correct' : 'manage.propose')} onClose={close}>
          <p class="quiet">{i18n.t(view.isMine ? 'manage.correctWhy' : 'manage.proposeWhy')}</p>
          {editor(act, close)}
        </Dialog>
      )}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
