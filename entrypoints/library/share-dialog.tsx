import { Dialog } from '../../components/dialog.tsx';
import { i18n } from '#i18n';
import type { Citable } from '../../lib/cite/formats.ts';
import { ShareWork } from '../popup/share-work.tsx';

export default function ShareDialog({ onClose, ...work }: Citable & { onClose: () => void }) {
  return (
    <Dialog title={i18n.t('outside.title')} onClose={onClose}>
      <ShareWork {...work} />
    </Dialog>
  );
}
