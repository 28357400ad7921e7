import { FaultBoundary } from '../../components/fault-boundary.tsx';
import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { BadgeChoice } from './badge-choice.tsx';
import { CommonsChoice } from './commons-choice.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { ReachChoice } from './reach-choice.tsx';
import { RelayChoice } from './relay-choice.tsx';
import { RequestLog } from './request-log.tsx';
import { SettingsFile } from './settings-file.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { SourceChoice } from './source-choice.tsx';

export function App({ db }: { db: Database }) {
  return (
    <main>
      <header class="masthead">
        <h1>{i18n.t('options.title')}</h1>
        <p class="quiet">{i18n.t('options.lead')}</p>
      </header>
      <ReachChoice />
      <BadgeChoice />
      <SourceChoice />
      <FaultBoundary isPart>
        <RequestLog db={db} />
      </FaultBoundary>
      <FaultBoundary isPart>
        <CommonsChoice db={db} />
        <RelayChoice db={db} />
      </FaultBoundary>
      <ShortcutList />
      <SettingsFile />
      <DeleteEverything db={db} />
    </main>
  );
}
