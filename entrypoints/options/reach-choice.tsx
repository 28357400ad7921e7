import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { pauseSite, type Reach } from '../../lib/platform/automatic.ts';
import { report } from '../../lib/platform/log.ts';
import { useReach } from '../../lib/platform/use-automatic.ts';
import { useSetting } from '../../lib/platform/use-setting.ts';
import { siteSettings } from '../../lib/settings.ts';

const reaches: [Reach, () => string, () => string][] = [
  ['everywhere', () => i18n.t('reach.everywhere'), () => i18n.t('reach.everywhereWhy')],
  ['reading-sites', () => i18n.t('reach.readingSites'), () => i18n.t('reach.readingSitesWhy')],
  ['on-click', () => i18n.t('reach.onClick'), () => i18n.t('reach.onClickWhy')],
];

/** Where Copyleaf tells by itself, and the sites where it pauses. */
export function ReachChoice() {
  const [reach, change] = useReach();
  const sites = useSetting(siteSettings);
  if (!reach) return null;
  return (
    <section>
      <h2>{i18n.t('reach.title')}</h2>
      <p class="quiet">{i18n.t('automatic.explain')}</p>
      <fieldset class="reach">
        <legend class="visually-hidden">{i18n.t('reach.title')}</legend>
        {reaches.map(([value, label, why]) => (
          <label key={value} class="switch-row">
            <input
              type="radio"
              name="reach"
              checked={reach === value}
              onChange={() => change(value)}
            />
            <span>
              {label()}
              <small>{why()}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {sites && sites.paused.length > 0 && (
        <>
          <p class="quiet">{i18n.t('reach.pausedOn')}</p>
          <ul class="sites">
            {sites.paused.map((host) => (
              <li key={host}>
                {host}
                <Button look="plain" onPress={() => report(pauseSite(host, false))}>
                  {i18n.t('reach.resume')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
