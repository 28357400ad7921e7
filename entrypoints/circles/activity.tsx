/** Who came, who went, and what the circle was called: the latest first. */

import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { formatDate, i18n } from '#i18n';
import { type Happening, happeningsIn, namesGiven } from '../../lib/share/circle/happenings.ts';
import { stateOf } from '../../lib/share/keep/circle-view.ts';
import type { Database } from '../../lib/store/db.ts';
import { kinds } from '../../lib/store/events/event.ts';
import type { CircleRow } from '../../lib/store/events/rows.ts';
import { circleSayings } from '../../lib/store/events/sayings.ts';
import { useLive } from '../../lib/store/use-live.ts';

interface ActivityProps {
  db: Database;
  row: CircleRow;
  /** The reader's public key in that circle. */
  me: string;
}

const fewest = 5;
const most = 100;

export function Activity({ db, row, me }: ActivityProps) {
  const [isWhole, setWhole] = useState(false);
  const told = useLive(async () => {
    const sayings = circleSayings(db, row.id);
    const said = await sayings.ofKinds([kinds.circle]);
    const happenings = happeningsIn(said, await stateOf(sayings, row, me));
    return { happenings, names: namesGiven(said) };
  }, [row, me]);
  if (!told || told.happenings.length === 0) return null;
  const nameOf = (pubkey: string | undefined): string =>
    told.names.get(pubkey ?? '') || i18n.t('circles.nameless');
  return (
    <section>
      <h3>{i18n.t('circles.activity')}</h3>
      <ul class="happenings">
        {told.happenings.slice(0, isWhole ? most : fewest).map((one) => (
          <li key={`${one.id} ${one.what}`}>
            <span dir="auto">{sentence(one, nameOf)}</span>{' '}
            <time class="quiet" dateTime={new Date(one.at * 1000).toISOString()}>
              {formatDate(new Date(one.at * 1000))}
            </time>
          </li>
        ))}
      </ul>
      {!isWhole && told.happenings.length > fewest && (
        <div class="row">
          <Button look="plain" onPress={() => setWhole(true)}>
            {i18n.t('circles.allActivity')}
          </Button>
        </div>
      )}
    </section>
  );
}

function sentence(
  { what, by, whom, name }: Happening,
  nameOf: (pubkey: string | undefined) => string,
): string {
  switch (what) {
    case 'joined':
      return i18n.t('circles.happened.joined', [nameOf(by)]);
    case 'left':
      return i18n.t('circles.happened.left', [nameOf(by)]);
    case 'named':
      return i18n.t('circles.happened.named', [nameOf(by), name ?? '']);
    case 'proposed':
      return i18n.t('circles.happened.proposed', [nameOf(by), nameOf(whom)]);
    case 'removed':
      return i18n.t('circles.happened.removed', [nameOf(whom)]);
  }
}
