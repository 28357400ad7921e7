import { Icon, type IconName } from './icon.tsx';

interface ToolProps {
  icon: IconName;
  label: string;
  onPress: () => void;
  /** As `aria-keyshortcuts` writes it. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
}

/** A button of the toolbar: a picture, its name as a tip and for screen readers. */
export function Tool({ icon, label, onPress, keys, pressed, disabled = false }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      title={keys ? `${label} (${keys})` : label}
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
