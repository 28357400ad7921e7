import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { CopyCard } from '../../components/copy-card.tsx';
import { StateIcon } from '../../components/state-icon.tsx';
import { StateLine } from '../../components/state-line.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import { i18n } from '#i18n';
import { askForAutomatic, automaticGranted, endAutomatic } from '../../lib/platform/automatic.ts';
import { report } from '../../lib/platform/log.ts';
import type { Standing } from '../../lib/work/standing.ts';
import { exampleCopy, exampleWork } from './example.ts';

const legend: Standing[] = ['open', 'free', 'borrow', 'yours', 'closed', 'unsure'];

export function App() {
  return (
    <main>
      <header class="masthead">
        <img src="/icons/open-128.png" alt="" width="56" height="56" />
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
      </header>

      <section class="example" aria-label={i18n.t('welcome.exampleTitle')}>
        <div>
          <h2>{i18n.t('welcome.exampleTitle')}</h2>
          <p>{i18n.t('welcome.exampleText')}</p>
        </div>
        <div class="popup-frame">
          <StateLine standing="free">{i18n.t('standing.copies', 1)}</StateLine>
          <WorkHead work={exampleWork} />
          <CopyCard copy={exampleCopy} />
        </div>
      </section>

      <AutomaticChoice />

      <section>
        <h2>{i18n.t('welcome.signsTitle')}</h2>
        <ul class="legend">
          {legend.map((standing) => (
            <li key={standing}>
              <StateIcon standing={standing} size={24} />
              <span>{i18n.t(`welcome.sign.${standing as 'open'}`)}</span>
            </li>
          ))}
        </ul>
      </section>

      <section>
        <h2>{i18n.t('welcome.privacyTitle')}</h2>
        <p>{i18n.t('welcome.privacyText')}</p>
      </section>
    </main>
  );
}

/** The one permission that is asked for, explained where it is asked. */
function AutomaticChoice() {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => report(automaticGranted().then(setGranted)), []);
  return (
    <section class="choice">
      <div>
        <h2>{granted ? i18n.t('automatic.isOn') : i18n.t('automatic.title')}</h2>
        <p>{granted ? i18n.t('automatic.isOnText') : i18n.t('automatic.explain')}</p>
      </div>
      {granted ? (
        <Button onPress={() => report(endAutomatic().then((ended) => setGranted(!ended)))}>
          {i18n.t('automatic.end')}
        </Button>
      ) : (
        <Button look="strong" onPress={() => report(askForAutomatic().then(setGranted))}>
          {i18n.t('automatic.grant')}
        </Button>
      )}
    </section>
  );
}
