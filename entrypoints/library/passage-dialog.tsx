import { Dialog } from '../../components/dialog.tsx';
import { i18n } from '#i18n';
import type { Annotation } from '../../lib/annotate/index.ts';
import type { Database } from '../../lib/store/db.ts';
import type { Work } from '../../lib/work/work.ts';
import { SharePassage } from '../popup/share-passage.tsx';

interface PassageDialogProps {
  db: Database;
  note: Annotation;
  work: Work | undefined;
  onClose: () => void;
}

export default function PassageDialog({ note, work, onClose }: PassageDialogProps) {
  return (
    <Dialog title={i18n.t('outside.title')} onClose={onClose}>
      <SharePassage note={note} work={work} />
    </Dialog>
  );
}
