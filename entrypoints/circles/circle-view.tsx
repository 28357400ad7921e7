/** One circle: who is in it, what they read, what was written lately. */

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { licenceName } from '../../components/copy-words.ts';
import { SwitchRow } from '../../components/switch-row.tsx';
import { WeekChart } from '../../components/week-chart.tsx';
import { i18n } from '#i18n';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { report } from '../../lib/platform/log.ts';
import type { Circles } from '../../lib/share/circle/circles.ts';
import { notesInCircle } from '../../lib/store/circle-notes.ts';
import { amIKnown } from '../../lib/share/trust/am-i-known.ts';
import type { Database } from '../../lib/store/db.ts';
import type { CircleRow } from '../../lib/store/events/rows.ts';
import { endView, isDirect, keepViewed, setDirect, viewHoldsMs } from '../../lib/store/sharing.ts';
import { setSharesLookups, sharesLookups } from '../../lib/store/told.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { Activity } from './activity.tsx';
import { CircleNotes } from './circle-notes.tsx';
import { Invite } from './invite.tsx';
import { Members } from './members.tsx';
import { Relays } from './relays.tsx';
import { Settings } from './settings.tsx';
import { useMe } from './use-me.ts';

interface CircleViewProps {
  db: Database;
  circles: Circles;
  row: CircleRow;
}

export function CircleView({ db, circles, row }: CircleViewProps) {
  const { id, name, licence } = row;
  const notes = useLive(() => notesInCircle(db, id), [id]) ?? [];
  const direct = useLive(() => isDirect(db, id), [id]) ?? false;
  const lookups = useLive(() => sharesLookups(db, id), [id]) ?? false;
  const isKnown = useLive(() => amIKnown(db, id), [id]) ?? false;
  const me = useMe(db, id);
  const [isLeaving, setLeaving] = useState(false);
  useViewed(db, id);

  async function beKnown(on: boolean): Promise<void> {
    await circles.beKnown(id, on);
    await sendMessage('sharingChanged');
  }

  async function leave(): Promise<void> {
    await circles.leave(id);
    await sendMessage('sharingChanged');
  }

  return (
    <article class="circle" aria-labelledby="circle-name">
      <h2 id="circle-name">
        <bdi>{name}</bdi>
      </h2>
      <p class="quiet">
        {i18n.t('circles.licence', [
          licence === '' ? i18n.t('circles.noLicence') : licenceName(licence),
        ])}
      </p>
      {me !== undefined && <Members db={db} circles={circles} row={row} me={me} />}
      <Invite circles={circles} circle={id} />
      <CircleNotes db={db} circle={id} notes={notes} />
      {me !== undefined && <Activity db={db} row={row} me={me} />}
      <WeekChart caption={i18n.t('circles.weeks')} dates={notes.map(({ modified }) => modified)} />
      <section>
        <h3>{i18n.t('circles.ways')}</h3>
        <SwitchRow
          label={i18n.t('circles.direct')}
          detail={i18n.t('circles.directWhy')}
          on={direct}
          onChange={(on) => report(setDirect(db, id, on))}
        />
        <SwitchRow
          label={i18n.t('manage.lookups')}
          detail={i18n.t('manage.lookupsWhy')}
          on={lookups}
          onChange={(on) => report(setSharesLookups(db, { circle: id, since: Date.now() }, on))}
        />
        <SwitchRow
          label={i18n.t('commons.beKnown')}
          detail={i18n.t('commons.beKnownWhy')}
          on={isKnown}
          onChange={(on) => report(beKnown(on))}
        />
        <Relays db={db} relays={row.relays} />
        <Settings circles={circles} row={row} />
      </section>
      {isLeaving ? (
        <div class="row">
          <p>{i18n.t('circles.leaveWhy')}</p>
          <Button look="danger" onPress={() => report(leave())}>
            {i18n.t('circles.leaveSure')}
          </Button>
          <Button onPress={() => setLeaving(false)}>{i18n.t('circles.stay')}</Button>
        </div>
      ) : (
        <div class="row">
          <Button onPress={() => setLeaving(true)}>{i18n.t('circles.leave')}</Button>
        </div>
      )}
    </article>
  );
}

/** As long as this page shows it, members who are here may connect. */
function useViewed(db: Database, id: string): void {
  useEffect(() => {
    const view = (): void => report(keepViewed(db, id, Date.now()));
    view();
    const timer = setInterval(view, viewHoldsMs / 2);
    return () => {
      clearInterval(timer);
      report(endView(db, id));
    };
  }, [id]);
}
