import { i18n } from '#i18n';

/** After a note was gone to: back to where the reader was. */
export function WayBack({ onBack, onStay }: { onBack: () => void; onStay: () => void }) {
  return (
    <output class="way-back">
      <button type="button" onClick={onBack}>
        {i18n.t('annotate.back')}
      </button>
      <button type="button" onClick={onStay}>
        {i18n.t('annotate.stay')}
      </button>
    </output>
  );
}
