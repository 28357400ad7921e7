/** Passes a copy on to a circle: one that was found here, or one that only this reader knows of. */

import { useState } from 'preact/hooks';
import { CopyForm, type CopyFields } from '../../../components/copy-form.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { i18n } from '#i18n';
import { report } from '../../../lib/platform/log.ts';
import type { Database } from '../../../lib/store/db.ts';
import { allCircles } from '../../../lib/store/events/circles.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import type { Copy } from '../../../lib/work/copy.ts';
import type { Work } from '../../../lib/work/work.ts';
import { useManager } from '../../sidepanel/manage/use-manager.ts';

interface ShareCopyProps {
  db: Database;
  work: Work;
  /** The best that is known; its details are a start. */
  copy: Copy | undefined;
  onClose: () => void;
}

const nothing: CopyFields = { url: '', openness: 'open', evidence: '' };

export function ShareCopy({ db, work, copy, onClose }: ShareCopyProps) {
  const circles = useLive(async () => (await allCircles(db)).filter(({ left }) => !left), []);
  const [chosen, choose] = useState<string>();
  const { fault, run } = useManager(db);
  const scope = chosen ?? circles?.[0]?.id;

  function share(fields: CopyFields): void {
    if (scope === undefined) return;
    const whole: Copy = {
      format: /\.pdf(?:$|[?#])/iu.test(fields.url) ? 'pdf' : 'html',
      host: '',
      source: 'reader',
      ...(fields.url === copy?.url && copy),
      ...fields,
    };
    report(
      run(({ contributor }) => contributor.shareCopy(scope, { work, copy: whole })).then(
        (isDone) => isDone && onClose(),
      ),
    );
  }

  return (
    <Dialog title={i18n.t('manage.shareCopy')} onClose={onClose}>
      {circles?.length === 0 && (
        <p>
          {i18n.t('circles.noneYet')}{' '}
          <a href="/circles.html" target="_blank" rel="noopener noreferrer">
            {i18n.t('circles.open')}
          </a>
        </p>
      )}
      {circles && circles.length > 0 && (
        <>
          <fieldset class="places">
            <legend>{i18n.t('manage.shareWhere')}</legend>
            {circles.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="place"
                  checked={scope === id}
                  onChange={() => choose(id)}
                />
                <bdi>{name}</bdi>
              </label>
            ))}
          </fieldset>
          <CopyForm
            start={copy ?? nothing}
            action={i18n.t('circles.share')}
            onCancel={onClose}
            onDone={share}
          />
        </>
      )}
      <p class="fault" role="alert">
        {fault}
      </p>
    </Dialog>
  );
}
