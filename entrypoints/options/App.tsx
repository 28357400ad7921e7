import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { AutomaticChoice } from '../../components/automatic-choice.tsx';
import { useAutomatic } from '../../lib/platform/use-automatic.ts';
import { BadgeChoice } from './badge-choice.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { RequestLog } from './request-log.tsx';
import { SourceChoice } from './source-choice.tsx';

export function App({ db }: { db: Database }) {
  return (
    <main>
      <header class="masthead">
        <h1>{i18n.t('options.title')}</h1>
      </header>
      <AutomaticChoice {...useAutomatic()} />
      <BadgeChoice />
      <SourceChoice />
      <RequestLog db={db} />
      <DeleteEverything db={db} />
    </main>
  );
}
