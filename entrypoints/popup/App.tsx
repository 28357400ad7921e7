import { useState } from 'preact/hooks';
import { StateLine } from '../../components/state-line.tsx';
import { i18n } from '#i18n';
import type { Database } from '../../lib/store/db.ts';
import { useOpen } from '../../lib/store/use-blocked.ts';
import { mainSighting } from '../../lib/visit/visits.ts';
import type { AccessVerdict, Work } from '../../lib/work/work.ts';
import { Later } from '../../components/later.tsx';
import { usePage } from './use-page.ts';
import type { Known } from './what-is-known.ts';
import { WorkView } from './work-view.tsx';

const why = {
  read: () => i18n.t('popup.nothingWhy'),
  unreadable: () => i18n.t('popup.unreadableWhy'),
  silent: () => i18n.t('popup.silentWhy'),
};

const popupFoot = () => import('./popup-foot.tsx').then((module) => module.PopupFoot);

const annotatePage = () => import('./annotate-page.tsx').then((module) => module.AnnotatePage);
const findWork = () => import('./find-work.tsx').then((module) => module.FindWork);
const listedWorks = () => import('./listed-works.tsx').then((module) => module.ListedWorks);

const pdfOffer = () => import('./pdf-offer.tsx').then((module) => module.PdfOffer);

const unknownAccess: AccessVerdict = { state: 'unknown', reasons: [] };

/** `known`: of what is in the database, to be shown at once; it is watched all the same. */
export function App({ db, known }: { db: Database; known: Known | undefined }) {
  useOpen(db);
  const page = usePage(db, known);
  const [pasted, setPasted] = useState<Work>();
  const main = mainSighting(page.row?.report);

  if (pasted) {
    return (
      <main>
        <WorkView db={db} work={pasted} access={unknownAccess} evidence={[]} />
      </main>
    );
  }
  if (page.row && main) {
    return (
      <>
        <main>
          <WorkView
            db={db}
            work={main.work}
            known={known?.finding}
            access={page.row.report.access}
            evidence={main.evidence}
            host={page.host}
            onNotes={page.openNotes}
          />
          <Later load={pdfOffer} />
          {page.host && <Later load={listedWorks} db={db} tabId={page.row.tabId} />}
        </main>
        <Later load={popupFoot} host={page.host} />
      </>
    );
  }
  return (
    <>
      <main>
        {page.state === 'reading' ? (
          <StateLine standing="looking">{i18n.t('popup.reading')}</StateLine>
        ) : (
          <>
            <h1 class="visually-hidden">Copyleaf</h1>
            <StateLine standing="nothing">
              {page.state === 'read' ? i18n.t('standing.nothing') : i18n.t('popup.unreadable')}
            </StateLine>
            <p class="quiet">{why[page.state]()}</p>
            {page.state === 'read' && <Later load={annotatePage} onNotes={page.openNotes} />}
            <Later load={pdfOffer} />
            <Later load={findWork} db={db} onWork={setPasted} />
            {page.row && <Later load={listedWorks} db={db} tabId={page.row.tabId} />}
          </>
        )}
      </main>
      <Later load={popupFoot} host={page.host} />
    </>
  );
}
