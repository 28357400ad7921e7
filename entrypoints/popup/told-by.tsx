/** Who in the reader's circles has looked the work up: no source was asked from here. */

import { useState } from 'preact/hooks';
import { ComplaintForm } from '../../components/complaint-form.tsx';
import type { ComplaintWord } from '../../components/complaint-list.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { complaints } from '../../lib/share/contributions/voices.ts';
import { report } from '../../lib/platform/log.ts';
import { useManager } from '../sidepanel/manage/use-manager.ts';
import { Button } from '../../components/button.tsx';
import { formatDate, i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { circleById } from '../../lib/store/events/circles.ts';
import { useLive } from '../../lib/store/use-live.ts';
import type { ToldBy as Told } from '../../lib/work/copy.ts';

interface ToldByProps {
  db: Database;
  told: Told;
  isFound: boolean;
  /** Asks the sources after all. */
  onAgain: () => void;
}

const reasons: readonly ComplaintWord[] = ['inaccurate', 'not-open', 'dead-link', 'wrong-work'];

export function ToldBy({ db, told, isFound, onAgain }: ToldByProps) {
  const circle = useLive(() => circleById(db, told.circle), [told.circle]);
  const [isComplaining, setComplaining] = useState(false);
  const { fault, run } = useManager(db);

  /** Nobody in the circle relies on it then; here the sources are asked at once. */
  async function complain(word: ComplaintWord, reason: string): Promise<void> {
    const about = complaints.find((one) => one === word);
    const isDone = await run(async ({ contributor, manager }) => {
      const event = await contributor.find(told.circle, told.event);
      if (event && about)
        await manager.speak(told.circle, event, { says: 'complains', about, reason });
    });
    if (!isDone) return;
    setComplaining(false);
    onAgain();
  }

  const words: [string, string, string] = [
    told.name || i18n.t('circles.nameless'),
    circle?.name ?? '',
    formatDate(told.at),
  ];
  return (
    <div class="told">
      <p class="quiet">
        {isFound ? i18n.t('manage.told', words) : i18n.t('manage.toldNothing', words)}
      </p>
      <div class="actions">
        <Button onPress={onAgain}>{i18n.t('manage.toldAgain')}</Button>
        <Button onPress={() => setComplaining(true)}>{i18n.t('manage.toldWrong')}</Button>
      </div>
      {isComplaining && (
        <Dialog title={i18n.t('manage.toldWrong')} onClose={() => setComplaining(false)}>
          <ComplaintForm
            reasons={reasons}
            onComplain={(about, reason) => report(complain(about, reason))}
            onCancel={() => setComplaining(false)}
          />
        </Dialog>
      )}
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
