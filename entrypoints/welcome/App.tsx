import { ActionIcon } from '../../components/action-icon.tsx';
import { AutomaticChoice } from '../../components/automatic-choice.tsx';
import { LinkButton } from '../../components/button.tsx';
import { CopyCard } from '../../components/copy-card.tsx';
import { StateIcon } from '../../components/state-icon.tsx';
import { StateLine } from '../../components/state-line.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import { i18n } from '#i18n';
import { useReach } from '../../lib/platform/use-automatic.ts';
import type { Standing } from '../../lib/work/standing.ts';
import { exampleCopy, exampleWork } from './example.ts';

const legend: Standing[] = ['open', 'free', 'borrow', 'yours', 'closed', 'unsure'];

export function App() {
  const [reach, change] = useReach();
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

      <section aria-labelledby="steps">
        <h2 id="steps">{i18n.t('welcome.stepsTitle')}</h2>
        <ol class="steps">
          <li>
            <StateIcon standing="open" size={24} />
            <h3>{i18n.t('welcome.find')}</h3>
            <p>{i18n.t('welcome.findHow')}</p>
          </li>
          <li>
            <ActionIcon name="note" />
            <h3>{i18n.t('welcome.note')}</h3>
            <p>{i18n.t('welcome.noteHow')}</p>
          </li>
          <li>
            <ActionIcon name="people" />
            <h3>{i18n.t('welcome.circle')}</h3>
            <p>{i18n.t('welcome.circleHow')}</p>
            <LinkButton href="/circles.html">{i18n.t('welcome.circleMake')}</LinkButton>
          </li>
          <li>
            <ActionIcon name="save" />
            <h3>{i18n.t('library.title')}</h3>
            <p>{i18n.t('welcome.libraryHow')}</p>
            <LinkButton href="/library.html">{i18n.t('welcome.libraryOpen')}</LinkButton>
          </li>
        </ol>
      </section>

      {reach && (
        <AutomaticChoice
          on={reach !== 'on-click'}
          turnOn={() => change('everywhere')}
          turnOff={() => change('on-click')}
        />
      )}

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
        <p>
          <a href="/options.html">{i18n.t('options.title')}</a>
        </p>
      </section>
    </main>
  );
}
