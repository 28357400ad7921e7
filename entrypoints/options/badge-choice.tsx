import { Button } from '../../components/button.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { i18n } from '#i18n';
import { showOnSite } from '../../lib/platform/badge.ts';
import { report } from '../../lib/platform/log.ts';
import { useSetting } from '../../lib/platform/use-setting.ts';
import { badgePlaces, badgeSettings } from '../../lib/settings.ts';

export function BadgeChoice() {
  const badge = useSetting(badgeSettings);
  const places = useSetting(badgePlaces);
  if (!badge || !places) return null;
  return (
    <section>
      <h2>{i18n.t('options.badge')}</h2>
      <SwitchRow
        label={i18n.t('options.badgeShown')}
        detail={i18n.t('options.badgeShownWhy')}
        on={badge.shown}
        onChange={(shown) => report(badgeSettings.setValue({ shown }))}
      />
      {places.hiddenSites.length > 0 && (
        <>
          <p class="quiet">{i18n.t('options.badgeHidden')}</p>
          <ul class="sites">
            {places.hiddenSites.map((host) => (
              <li key={host}>
                {host}
                <Button look="plain" onPress={() => report(showOnSite(host))}>
                  {i18n.t('badge.showAgain')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
