import { useEffect, useState } from 'preact/hooks';
import { SwitchRow } from '../../components/switch-row.tsx';
import { inWords } from '../../components/reason-words.ts';
import { i18n } from '#i18n';
import { allSources } from '../../lib/lookup/all-sources.ts';
import type { Source } from '../../lib/lookup/source.ts';
import { report } from '../../lib/platform/log.ts';
import { type SourceSettings, sourceSettings } from '../../lib/settings.ts';

/** Who may be asked. Sources without a host answer by rule and ask nobody. */
export function SourceChoice() {
  const [settings, setSettings] = useState<SourceSettings>();
  useEffect(() => {
    report(sourceSettings.getValue().then(setSettings));
    return sourceSettings.watch(setSettings);
  }, []);
  if (!settings) return null;

  function turn(source: Source, on: boolean): void {
    if (!settings) return;
    const off = settings.off.filter((id) => id !== source.id);
    report(sourceSettings.setValue({ ...settings, off: on ? off : [...off, source.id] }));
  }

  const asked = allSources
    .filter((source) => source.origins.length > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <section>
      <h2>{i18n.t('options.sources')}</h2>
      <p class="quiet">{i18n.t('options.sourcesWhy')}</p>
      <div class="columns">
        {asked.map((source) => (
          <SwitchRow
            key={source.id}
            label={inWords(source.name)}
            detail={i18n.t(source.stage < 3 ? 'options.askedFirst' : 'options.askedOnWish')}
            on={!settings.off.includes(source.id)}
            onChange={(on) => turn(source, on)}
          />
        ))}
      </div>
    </section>
  );
}
