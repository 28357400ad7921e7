import './text-field.css';
import { useId } from 'preact/hooks';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  /** Value and words of each. */
  choices: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([one]) => one === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
