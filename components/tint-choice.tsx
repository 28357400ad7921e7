import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type MarkColour, markColours } from './selection-bar.tsx';

/** Which of the four tints the passage has; arrow keys choose, as among any radio buttons. */
export function TintChoice(props: { colour: MarkColour; onChoose: (colour: MarkColour) => void }) {
  const name = useId();
  return (
    <div class="tint-choice" role="radiogroup" aria-label={i18n.t('annotate.tint')}>
      {markColours.map((colour) => (
        <label key={colour} class={`tint ${colour}`} title={i18n.t(`annotate.tintName.${colour}`)}>
          <input
            type="radio"
            name={name}
            checked={colour === props.colour}
            aria-label={i18n.t(`annotate.tintName.${colour}`)}
            onChange={() => props.onChoose(colour)}
          />
        </label>
      ))}
    </div>
  );
}
