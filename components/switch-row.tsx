import './switch-row.css';

interface SwitchRowProps {
  label: string;
  detail?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function SwitchRow({ label, detail, on, onChange }: SwitchRowProps) {
  return (
    <label class="switch-row">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {detail && <small>{detail}</small>}
      </span>
    </label>
  );
}
