import { i18n } from '#i18n';
import { Frame } from './frame.tsx';

/** What was done, and the way back. */
export function Done(props: {
  text: string;
  undo: (() => void) | undefined;
  /** Where it does not go by itself. */
  onClose: (() => void) | undefined;
}) {
  const { text, undo, onClose } = props;
  return (
    <Frame>
      <output class="toast">
        <span>{text}</span>
        {undo && (
          <button type="button" onClick={undo}>
            {i18n.t('annotate.undo')}
          </button>
        )}
        {onClose && (
          <button type="button" onClick={onClose}>
            {i18n.t('annotate.close')}
          </button>
        )}
      </output>
    </Frame>
  );
}
