/** Who in the reader's circles has looked the work up: no source was asked from here. */

import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
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

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

export function ToldBy({ db, told, isFound, onAgain }: ToldByProps) {
  const circle = useLive(() => circleById(db, told.circle), [told.circle]);
  const words: [string, string, string] = [
    told.name || i18n.t('circles.nameless'),
    circle?.name ?? '',
    day.format(told.at),
  ];
  return (
    <div class="told">
      <p class="quiet">
        {isFound ? i18n.t('manage.told', words) : i18n.t('manage.toldNothing', words)}
      </p>
      <div class="actions">
        <Button onPress={onAgain}>{i18n.t('manage.toldAgain')}</Button>
      </div>
    </div>
  );
}
