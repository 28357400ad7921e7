/** What can be done with the work. */

import { useState } from 'preact/hooks';
import { ActionIcon } from '../../components/action-icon.tsx';
import { Button, LinkButton } from '../../components/button.tsx';
import { Later } from '../../components/later.tsx';
import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import type { Finding } from '../../lib/work/copy.ts';
import type { AccessVerdict, Work } from '../../lib/work/work.ts';
import { filingId } from '../../lib/work/work-id.ts';
import { SaveWork } from './save-work.tsx';

const citeWork = () => import('./cite-work.tsx').then((module) => module.CiteWork);
const shareWork = () => import('./share-work.tsx').then((module) => module.ShareWork);

interface WorkActionsProps {
  db: Database;
  work: Work;
  finding: Finding | undefined;
  access: AccessVerdict;
  notes: number;
  /** Opens the notes beside the page; absent where there is no page. */
  onNotes: (() => void) | undefined;
}

export function WorkActions({ db, work, finding, access, ...props }: WorkActionsProps) {
  const [open, setOpen] = useState<'cite' | 'share'>();
  const copies = finding?.copies ?? [];
  const id = filingId(work);
  const toggle = (panel: 'cite' | 'share') => () => setOpen(open === panel ? undefined : panel);
  return (
    <>
      <div class="actions">
        <Button onPress={toggle('cite')}>
          <ActionIcon name="cite" />
          {i18n.t('popup.cite')}
        </Button>
        <SaveWork db={db} work={work} finding={finding} access={access} />
        {props.onNotes && (
          <Button onPress={props.onNotes}>
            <ActionIcon name="note" />
            {i18n.t('popup.notes', props.notes)}
          </Button>
        )}
        <Button onPress={toggle('share')}>
          <ActionIcon name="share" />
          {i18n.t('outside.share')}
        </Button>
        {id && (
          <LinkButton href={`/library.html#work=${encodeURIComponent(id)}`}>
            <ActionIcon name="about" />
            {i18n.t('about.open')}
          </LinkButton>
        )}
      </div>
      {open === 'cite' && <Later load={citeWork} work={work} copies={copies} />}
      {open === 'share' && <Later load={shareWork} work={work} copies={copies} />}
    </>
  );
}
