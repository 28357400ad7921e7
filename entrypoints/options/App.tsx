import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { BadgeChoice } from './badge-choice.tsx';
import { CommonsChoice } from './commons-choice.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { ReachChoice } from './reach-choice.tsx';
import { RelayChoice } from './relay-choice.tsx';
import { RequestLog } from './request-log.tsx';
import { SourceChoice } from './source-choice.tsx';

export function App({ db }: { db: Database }) {
  return (
    <main>
      <header class="masthead">
        <h1>{i18n.t('options.title')}</h1>
      </header>
      <ReachChoice />
      <BadgeChoice />
      <SourceChoice />
      <CommonsChoice db={db} />
      <RelayChoice db={db} />
      <RequestLog db={db} />
      <DeleteEverything db={db} />
      <section>
        <h2>{i18n.t('options.madeOf')}</h2>
        <a href="/licences.txt">{i18n.t('options.licences')}</a>
      </section>
    </main>
  );
}
