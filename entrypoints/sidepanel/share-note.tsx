/** Where a note is shared, and where it could be. */

import { useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { Later } from '../../components/later.tsx';
import { storeFault } from '../../components/store-fault.ts';
import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotate/index.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { Circles } from '../../lib/share/circle/circles.ts';
import { Contributor } from '../../lib/share/contributor.ts';
import { NotShareable } from '../../lib/share/contributions/not-shareable.ts';
import { PublishNote } from './publish-note.tsx';
import type { Database } from '../../lib/store/db.ts';
import { allCircles } from '../../lib/store/events/circles.ts';
import { shareEnds, shareFollows, sharesOf } from '../../lib/store/shared-notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import type { Work } from '../../lib/work/work.ts';
import { storeFailureOf } from '../../lib/work/store-error.ts';

interface ShareNoteProps {
  db: Database;
  note: Annotation;
  work: Work | undefined;
  onClose: () => void;
}

const sharePassage = () =>
  import('../popup/share-passage.tsx').then((module) => module.SharePassage);

export function ShareNote({ db, note, work, onClose }: ShareNoteProps) {
  const circles = useLive(async () => (await allCircles(db)).filter(({ left }) => !left), []);
  const shares = useLive(() => sharesOf(db, note.id), [note.id]);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState('');

  async function change(scope: string, isOn: boolean): Promise<void> {
    const env = { db, now: Date.now, random: Math.random };
    const contributor = new Contributor(env, new Circles(env));
    setBusy(scope);
    setFault('');
    try {
      if (isOn) {
        await contributor.shareNote(scope, note.id);
        await shareFollows(db, scope, note.id, note.modified ?? '');
      } else {
        await contributor.withdrawNote(scope, note.id);
        await shareEnds(db, scope, note.id);
      }
      await sendMessage('sharingChanged');
    } catch (error) {
      setFault(faultIn(error));
    } finally {
      setBusy('');
    }
  }

  return (
    <Dialog title={i18n.t('circles.share')} onClose={onClose}>
      {circles?.map(({ id, name }) => {
        const isShared = shares?.some(({ scope }) => scope === id) ?? false;
        return (
          <SwitchRow
            key={id}
            label={i18n.t('circles.shareIn', [name])}
            {...(busy === id && { detail: i18n.t('circles.aMoment') })}
            on={isShared}
            onChange={(on) => void change(id, on)}
          />
        );
      })}
      {circles?.length === 0 && <p>{i18n.t('circles.noneYet')}</p>}
      <p>
        <a href="/circles.html" target="_blank" rel="noopener noreferrer">
          {i18n.t('circles.open')}
        </a>
      </p>
      <p class="fault" role="alert">
        {fault}
      </p>
      <Later load={sharePassage} note={note} work={work} />
      <PublishNote db={db} note={note} />
    </Dialog>
  );
}

function faultIn(error: unknown): string {
  if (!(error instanceof NotShareable)) return storeFault(storeFailureOf(error));
  return error.reason === 'parent-not-shared'
    ? i18n.t('circles.fault.parentNotShared')
    : i18n.t('circles.fault.noPublicPlace');
}
