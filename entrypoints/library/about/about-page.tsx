/** The page about a work: everything that is known of it here, saved or not. */

import './about.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Later } from '../../../components/later.tsx';
import { StateLine } from '../../../components/state-line.tsx';
import { i18n } from '#i18n';
import { persist } from '../../../lib/messaging/persist.ts';
import { sendMessage } from '../../../lib/messaging/protocol.ts';
import { words } from '../../../lib/platform/words.ts';
import { aboutWork, type AboutWork, notesAbout } from '../../../lib/store/about-work.ts';
import type { Database } from '../../../lib/store/db.ts';
import { useLive } from '../../../lib/store/use-live.ts';
import { NoticeBar } from '../../../components/notice-bar.tsx';
import { WorkHead } from '../../../components/work-head.tsx';
import type { CircleNames } from '../place-words.ts';
import type { Undoing } from '../use-undo.ts';
import { Actions } from './actions.tsx';
import { Contributions } from './contributions.tsx';
import { Copies } from './copies.tsx';
import { Facts } from './facts.tsx';

const citeDialog = () => import('../cite-dialog.tsx').then((module) => module.default);
/** Copies that readers share, each with what was said of it. */
const fromOthers = () => import('../../popup/others/others.tsx').then((module) => module.Others);
const shareDialog = () => import('../share-dialog.tsx').then((module) => module.default);

interface AboutPageProps {
  db: Database;
  /** As the address names it. */
  id: string;
  circles: CircleNames;
  undoing: Undoing;
}

export function AboutPage({ db, id, circles, undoing }: AboutPageProps) {
  const about = useLive(async () => ({ of: id, known: await aboutWork(db, id) }), [id]);
  const page = useRef<HTMLElement>(null);
  const known = about?.of === id ? about.known : undefined;
  const title = known?.work.title ?? id;
  useEffect(() => page.current?.focus(), [id]);
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = i18n.t('library.title');
    };
  }, [title]);
  return (
    <main ref={page} class="about" tabIndex={-1} aria-label={i18n.t('about.title')}>
      <p>
        <a href="#list">{i18n.t('about.back')}</a>
      </p>
      {known === null && <Unknown id={id} />}
      {known && <Known db={db} known={known} circles={circles} undoing={undoing} />}
    </main>
  );
}

function Unknown({ id }: { id: string }) {
  return (
    <>
      <h1>{i18n.t('about.unknown')}</h1>
      <p>{i18n.t('about.unknownWhy', [id])}</p>
    </>
  );
}

function Known({ db, known, ...props }: Omit<AboutPageProps, 'id'> & { known: AboutWork }) {
  const { work, row, finding, standing, copies } = known;
  const [dialog, setDialog] = useState<'cite' | 'share'>();
  const [isAsking, setIsAsking] = useState(false);
  const [fault, setFault] = useState('');
  const notes = useLive(() => notesAbout(db, work), [work.ids.join(' ')]);
  const close = () => setDialog(undefined);
  const one = [{ work, csl: row?.csl, copies }];

  async function lookUp(): Promise<void> {
    setFault('');
    setIsAsking(true);
    try {
      await persist(() => sendMessage('lookUp', { work, again: true }));
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setIsAsking(false);
    }
  }

  return (
    <>
      {finding?.notices && finding.notices.length > 0 && <NoticeBar notices={finding.notices} />}
      <WorkHead work={work} />
      <StateLine standing={isAsking ? 'looking' : (standing ?? 'nothing')}>
        {stateWords()}
      </StateLine>
      {fault && (
        <p class="fault" role="alert">
          {i18n.t('popup.fault', [fault])}
        </p>
      )}
      <Actions
        db={db}
        known={known}
        undoing={props.undoing}
        isAsking={isAsking}
        onLookUp={() => void lookUp()}
        onCite={() => setDialog('cite')}
        onShare={() => setDialog('share')}
      />
      <Facts known={known} />
      <Copies known={known} onLookUp={() => void lookUp()} />
      <Later load={fromOthers} db={db} work={work} finding={finding} />
      <Contributions db={db} notes={notes} circles={props.circles} />
      <output class="undo">
        {props.undoing.done?.words}
        {props.undoing.done?.undo && (
          <Button onPress={props.undoing.undo}>{i18n.t('annotate.undo')}</Button>
        )}
      </output>
      {dialog === 'cite' && <Later load={citeDialog} works={one} onClose={close} />}
      {dialog === 'share' && <Later load={shareDialog} {...one[0]!} onClose={close} />}
    </>
  );

  function stateWords(): string {
    if (isAsking) return i18n.t('standing.looking');
    if (!standing) return i18n.t('library.neverChecked');
    return finding ? words(standing, finding) : i18n.t(`standing.${standing}`);
  }
}
