import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import { type CommonsSettings, commonsSettings } from '../../lib/settings.ts';
import type { Database } from '../../lib/store/db.ts';
import { mutedPeople, unmute } from '../../lib/store/muted.ts';
import { useLive } from '../../lib/store/use-live.ts';

/** Whether what everybody shares is looked for by itself, and whose is not to be shown. */
export function CommonsChoice({ db }: { db: Database }) {
  const [settings, setSettings] = useState<CommonsSettings>();
  const muted = useLive(() => mutedPeople(db), []);
  useEffect(() => {
    report(commonsSettings.getValue().then(setSettings));
    return commonsSettings.watch(setSettings);
  }, []);
  if (!settings || !muted) return null;
  return (
    <section>
      <h2>{i18n.t('commons.settings')}</h2>
      <SwitchRow
        label={i18n.t('commons.looks')}
        detail={i18n.t('commons.looksWhy')}
        on={settings.looks}
        onChange={(looks) => report(commonsSettings.setValue({ ...settings, looks }))}
      />
      <h3>{i18n.t('commons.muted')}</h3>
      {muted.length === 0 && <p class="quiet">{i18n.t('commons.mutedNone')}</p>}
      <ul class="muted-people">
        {muted.map(({ pubkey, name }) => (
          <li key={pubkey}>
            <bdi>{name || i18n.t('commons.someone')}</bdi>{' '}
            <Button look="plain" onPress={() => report(unmute(db, pubkey))}>
              {i18n.t('commons.unmute')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
