import './text-field.css';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  required?: boolean;
  /** Not to be read over the shoulder. */
  secret?: boolean;
}

export function TextField({ label, value, onInput, required, secret }: TextFieldProps) {
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(secret && { type: 'password' })}
        value={value}
        required={required ?? false}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
