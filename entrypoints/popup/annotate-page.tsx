import { ActionIcon } from '../../components/action-icon.tsx';
import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';

/** On a page without a work too: whatever can be read can be written about. */
export function AnnotatePage({ onNotes }: { onNotes: () => void }) {
  return (
    <div class="actions">
      <Button onPress={onNotes}>
        <ActionIcon name="note" />
        {i18n.t('popup.annotatePage')}
      </Button>
    </div>
  );
}
