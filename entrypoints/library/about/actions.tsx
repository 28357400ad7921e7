import { Button, LinkButton } from '../../../components/button.tsx';
import { i18n } from '#i18n';
import { report } from '../../../lib/platform/log.ts';
import type { AboutWork } from '../../../lib/store/about-work.ts';
import type { Database } from '../../../lib/store/db.ts';
import { removeWorks, saveWork } from '../../../lib/store/works.ts';
import { actionWords } from '../../../components/copy-words.ts';
import { anyoneMayRead } from '../../../lib/work/copy.ts';
import type { Undoing } from '../use-undo.ts';

interface ActionsProps {
  db: Database;
  known: AboutWork;
  undoing: Undoing;
  isAsking: boolean;
  onLookUp: () => void;
  onCite: () => void;
  onShare: () => void;
}

/** What can be done with the work. */
export function Actions({ db, known, undoing, isAsking, ...on }: ActionsProps) {
  const { work, row, finding, copies } = known;
  const [best] = copies;
  const save = () => report(saveWork(db, { work, finding, now: Date.now() }));
  return (
    <div class="actions">
      {best && (
        <LinkButton href={best.url} look={anyoneMayRead(best) ? 'strong' : 'plain'}>
          {actionWords(best)}
        </LinkButton>
      )}
      {!row?.saved && <Button onPress={save}>{i18n.t('popup.save')}</Button>}
      <Button onPress={on.onCite}>{i18n.t('popup.cite')}</Button>
      <Button onPress={on.onShare}>{i18n.t('outside.share')}</Button>
      {!isAsking && work.ids.length > 0 && (
        <Button onPress={on.onLookUp}>
          {known.askedAt === undefined ? i18n.t('about.lookUp') : i18n.t('library.lookAgain')}
        </Button>
      )}
      {row !== undefined && row.saved > 0 && (
        <Button
          look="plain"
          onPress={() => undoing.run(i18n.t('library.removed', 1), removeWorks(db, [row.id]))}
        >
          {i18n.t('library.remove')}
        </Button>
      )}
    </div>
  );
}
