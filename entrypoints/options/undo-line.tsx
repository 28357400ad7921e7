import { Button } from '../../components/button.tsx';
import { i18n } from '#i18n';
import type { Undoing } from '../library/use-undo.ts';

/** What was done, and the way back. */
export function UndoLine({ undoing: { done, undo } }: { undoing: Undoing }) {
  return (
    <output class="undo">
      {done && (
        <>
          {done.words}
          {done.undo && <Button onPress={undo}>{i18n.t('annotate.undo')}</Button>}
        </>
      )}
    </output>
  );
}
