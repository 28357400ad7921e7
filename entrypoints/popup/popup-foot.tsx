import type { ComponentChildren } from 'preact';
import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { pauseSite } from '../../lib/platform/automatic.ts';
import { showOnSite } from '../../lib/platform/badge.ts';
import { report } from '../../lib/platform/log.ts';
import { useReach } from '../../lib/platform/use-automatic.ts';
import { useSetting } from '../../lib/platform/use-setting.ts';
import { badgePlaces, badgeSettings, siteSettings } from '../../lib/settings.ts';

/** The popup's foot: the choice, and the ways to all else that the reader has here. */
export function PopupFoot(props: { host: string | undefined }) {
  return (
    <footer>
      <AutomaticMode {...props} />
      <nav class="ways" aria-label={i18n.t('popup.ways')}>
        {ways.map(([page, title]) => (
          <a key={page} href={page} target="_blank" rel="noopener noreferrer">
            {title()}
          </a>
        ))}
      </nav>
    </footer>
  );
}

const ways: [string, () => string][] = [
  ['/library.html', () => i18n.t('library.title')],
  ['/circles.html', () => i18n.t('circles.title')],
  ['/options.html', () => i18n.t('options.title')],
];

/** The one choice: answer by itself on every page, pause here, or show the badge again. */
function AutomaticMode({ host }: { host: string | undefined }) {
  const [reach, change] = useReach();
  const badge = useSetting(badgeSettings);
  const places = useSetting(badgePlaces);
  const sites = useSetting(siteSettings);

  if (reach === 'on-click') {
    return (
      <Foot says={i18n.t('automatic.offer')}>
        <Button onPress={() => change('everywhere')}>{i18n.t('automatic.grant')}</Button>
      </Foot>
    );
  }
  if (!reach || !host || !badge || !places || !sites) return null;
  if (sites.paused.includes(host)) {
    return (
      <Foot says={i18n.t('reach.paused')}>
        <Button onPress={() => report(pauseSite(host, false))}>{i18n.t('reach.resume')}</Button>
      </Foot>
    );
  }
  if (!badge.shown || places.hiddenSites.includes(host)) {
    return (
      <Foot says={badge.shown ? i18n.t('badge.hiddenSite') : i18n.t('badge.hiddenEverywhere')}>
        <Button onPress={() => report(showOnSite(host))}>{i18n.t('badge.showAgain')}</Button>
      </Foot>
    );
  }
  return (
    <Button look="plain" onPress={() => report(pauseSite(host, true))}>
      {i18n.t('reach.pause')}
    </Button>
  );
}

function Foot({ says, children }: { says: string; children: ComponentChildren }) {
  return (
    <div class="offer">
      <p>{says}</p>
      {children}
    </div>
  );
}
