import { FaultBoundary } from '../../components/fault-boundary.tsx';
import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { useBlocked } from '../../lib/store/use-blocked.ts';
import { storeFault } from '../../components/store-fault.ts';
import { Panel } from './panel.tsx';
import { useCurrentTab } from './use-current-tab.ts';

/** The notes beside a page, or why there can be none. */
export function App({ db }: { db: Database }) {
  const tab = useCurrentTab();
  const blocked = useBlocked(db);
  if (blocked) return <Why title={i18n.t('panel.cannotShow')} why={storeFault('blocked')} />;
  if (tab === undefined) return null;
  if (tab === null) return <Why title={i18n.t('panel.noTab')} why={i18n.t('panel.noTabWhy')} />;
  if (tab.isClosed)
    return <Why title={i18n.t('panel.closedPage')} why={i18n.t('panel.closedPageWhy')} />;
  return (
    <FaultBoundary key={tab.id}>
      <Panel db={db} tab={tab} />
    </FaultBoundary>
  );
}

function Why({ title, why }: { title: string; why: string }) {
  return (
    <main>
      <h1>{title}</h1>
      <p class="quiet">{why}</p>
    </main>
  );
}
