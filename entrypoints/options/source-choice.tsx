import { SwitchRow } from '../../components/switch-row.tsx';
import { inWords } from '../../components/reason-words.ts';
import { i18n } from '#i18n';
import { allSources } from '../../lib/lookup/all-sources.ts';
import type { Source } from '../../lib/lookup/source.ts';
import { report } from '../../lib/platform/log.ts';
import { useSetting } from '../../lib/platform/use-setting.ts';
import { sourceSettings } from '../../lib/settings.ts';

/** Sources without a host answer by rule and ask nobody. */
const asked = allSources
  .filter((source) => source.origins.length > 0)
  .toSorted((one, other) => one.name.localeCompare(other.name));
const groups: [string, () => string, Source[]][] = [
  ['first', () => i18n.t('options.askedFirst'), asked.filter(({ stage }) => stage < 3)],
  ['wish', () => i18n.t('options.askedOnWish'), asked.filter(({ stage }) => stage >= 3)],
];

/** Who may be asked. */
export function SourceChoice() {
  const settings = useSetting(sourceSettings);
  if (!settings) return null;
  const { off } = settings;

  function turn(id: string, on: boolean): void {
    const others = off.filter((one) => one !== id);
    report(sourceSettings.setValue({ off: on ? others : [...others, id] }));
  }

  return (
    <section>
      <h2>{i18n.t('options.sources')}</h2>
      <p class="quiet">{i18n.t('options.sourcesWhy')}</p>
      {groups.map(([key, title, sources]) => (
        <fieldset key={key} class="sources">
          <legend>{title()}</legend>
          {sources.map(({ id, name }) => (
            <SwitchRow
              key={id}
              label={inWords(name)}
              on={!off.includes(id)}
              onChange={(on) => turn(id, on)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}
