import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { showOnSite } from '../../lib/platform/badge.ts';
import { report } from '../../lib/platform/log.ts';
import { useAutomatic } from '../../lib/platform/use-automatic.ts';
import { type BadgeSettings, badgeSettings } from '../../lib/settings.ts';

/** The one choice at the popup's foot: answer by itself on every page, or bring the badge back. */
export function AutomaticMode({ host }: { host: string | undefined }) {
  const automatic = useAutomatic();
  const [badge, setBadge] = useState<BadgeSettings>();
  useEffect(() => {
    report(badgeSettings.getValue().then(setBadge));
    return badgeSettings.watch(setBadge);
  }, []);

  if (automatic.on === false) {
    return (
      <footer>
        <p>{i18n.t('automatic.offer')}</p>
        <Button onPress={automatic.turnOn}>{i18n.t('automatic.grant')}</Button>
      </footer>
    );
  }
  const away = badge && host && (!badge.shown || badge.hiddenSites.includes(host));
  if (!away) return null;
  return (
    <footer>
      <p>{badge.shown ? i18n.t('badge.hiddenSite') : i18n.t('badge.hiddenEverywhere')}</p>
      <Button onPress={() => report(showOnSite(host))}>{i18n.t('badge.showAgain')}</Button>
    </footer>
  );
}
