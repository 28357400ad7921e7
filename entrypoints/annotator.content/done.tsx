import { i18n } from '#i18n';
import { Frame } from './frame.tsx';

/** What was done, and the way back. */
export function Done({ text, undo }: { text: string; undo: (() => void) | undefined }) {
  return (
    <Frame>
      <output class="toast">
        <span>{text}</span>
        {undo && (
          <button type="button" onClick={undo}>
            {i18n.t('annotate.undo')}
          </button>
        )}
      </output>
    </Frame>
  );
}
