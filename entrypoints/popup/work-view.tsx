import { Button } from '../../components/button.tsx';
import { CopyCard } from '../../components/copy-card.tsx';
import { CopyList } from '../../components/copy-list.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { licenceOfPage, PageAccess } from '../../components/page-access.tsx';
import { StateLine } from '../../components/state-line.tsx';
import { WorkHead } from '../../components/work-head.tsx';
import { i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import { words } from '../../lib/platform/words.ts';
import type { Database, FindingRow } from '../../lib/store/db.ts';
import { countNotes } from '../../lib/store/count-notes.ts';
import { useLive } from '../../lib/store/use-live.ts';
import type { Copy, SourceReport } from '../../lib/work/copy.ts';
import { standingOf } from '../../lib/work/standing.ts';
import type { AccessVerdict, Evidence, Work } from '../../lib/work/work.ts';
import { Later } from '../../components/later.tsx';
import { useCheck } from './use-check.ts';
import { useFinding } from './use-finding.ts';
import { useFurther } from './use-further.ts';

const askedList = () =>
  import('../../components/asked-list.tsx').then((module) => module.AskedList);
const workActions = () => import('./work-actions.tsx').then((module) => module.WorkActions);
const relatedList = () =>
  import('../../components/related-list.tsx').then((module) => module.RelatedList);
const recognisedBy = () =>
  import('../../components/recognised-by.tsx').then((module) => module.RecognisedBy);
const toldBy = () => import('./told-by.tsx').then((module) => module.ToldBy);
const whenClosed = () => import('./when-closed.tsx').then((module) => module.WhenClosed);

const fromOthers = () => import('./others/others.tsx').then((module) => module.Others);

interface WorkViewProps {
  db: Database;
  work: Work;
  /** What was read of the database before. */
  known?: FindingRow | undefined;
  access: AccessVerdict;
  evidence: Evidence[];
  /** Of the page. */
  host?: string | undefined;
  /** Opens the notes beside the page; absent where there is no page. */
  onNotes?: () => void;
}

const readWithNotes = () =>
  import('../../components/read-with-notes.tsx').then((module) => module.ReadWithNotes);
const more = (copy: Copy) => <Later load={readWithNotes} copy={copy} />;

export function WorkView({ db, work, known, access, evidence, host, onNotes }: WorkViewProps) {
  const { finding, fault, again } = useFinding(db, work, known);
  const notes = useLive(() => countNotes(db, work.ids), [work]);
  const described: Work = { ...finding?.work, ...work };
  const standing = fault || work.ids.length === 0 ? 'unsure' : standingOf(access, finding);
  const [best, ...others] = finding?.copies ?? [];
  const asked = finding?.asked.filter(hasSpoken) ?? [];
  const checked = useCheck(db, finding);
  const further = useFurther(finding);
  const someFailed = asked.some((source) => source.outcome === 'failed');
  const nothingToRead = standing === 'closed' || standing === 'unsure' || standing === 'borrow';

  return (
    <>
      {finding?.notices && finding.notices.length > 0 && <NoticeBar notices={finding.notices} />}
      <StateLine standing={standing}>{words(standing, finding)}</StateLine>
      <WorkHead work={described} />
      {best && (
        <CopyCard
          copy={best}
          checked={checked}
          licence={new URL(best.url).hostname === host ? licenceOfPage(access) : undefined}
          more={more(best)}
        />
      )}
      <PageAccess access={access} />
      {fault && <p class="fault">{i18n.t('popup.fault', [fault.message])}</p>}
      {others.length > 0 && (
        <CopyList copies={others} label={i18n.t('copy.more', others.length)} more={more} />
      )}
      {finding?.unconfirmed && finding.unconfirmed.length > 0 && (
        <CopyList
          copies={finding.unconfirmed}
          label={i18n.t('popup.unconfirmed', finding.unconfirmed.length)}
          folded
        />
      )}
      {finding?.related && <Later load={relatedList} related={finding.related} />}
      <div class="asked">
        {finding?.told ? (
          <Later load={toldBy} db={db} told={finding.told} isFound={!!best} onAgain={again} />
        ) : (
          asked.length > 0 && (
            <Later load={askedList} asked={asked} open={!best && finding?.complete === true} />
          )
        )}
        <div class="row">
          {((finding?.complete && someFailed) || fault) && (
            <Button onPress={() => again()}>{i18n.t('popup.again')}</Button>
          )}
          {further && nothingToRead && (
            <Button
              onPress={() => report(further().then((may) => may && again({ thorough: true })))}
            >
              {i18n.t('popup.further')}
            </Button>
          )}
        </div>
      </div>
      <Later
        load={workActions}
        db={db}
        work={described}
        finding={finding}
        access={access}
        notes={notes ?? 0}
        onNotes={onNotes}
      />
      {nothingToRead && finding?.complete && work.kind !== 'software' && (
        <Later load={whenClosed} db={db} work={described} />
      )}
      <Later load={fromOthers} db={db} work={described} finding={finding} />
      <Later load={recognisedBy} evidence={evidence} access={access} />
    </>
  );
}

/** Who answers by rule and knows nothing was not asked either. */
const hasSpoken = ({ outcome, byRule }: SourceReport): boolean =>
  outcome !== 'skipped' && !(byRule && outcome === 'unknown-work');
