import './automatic-choice.css';
import { i18n } from '#i18n';
import { Button } from './button.tsx';

interface AutomaticChoiceProps {
  on: boolean;
  turnOn: () => void;
  turnOff: () => void;
}

/** The one large permission, explained where it is asked for. */
export function AutomaticChoice({ on, turnOn, turnOff }: AutomaticChoiceProps) {
  return (
    <section class="automatic-choice">
      <div>
        <h2>{on ? i18n.t('automatic.isOn') : i18n.t('automatic.title')}</h2>
        <p>{on ? i18n.t('automatic.isOnText') : i18n.t('automatic.explain')}</p>
      </div>
      {on ? (
        <Button onPress={turnOff}>{i18n.t('automatic.end')}</Button>
      ) : (
        <Button look="strong" onPress={turnOn}>
          {i18n.t('automatic.grant')}
        </Button>
      )}
    </section>
  );
}
