import './facet-group.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button.tsx';

interface FacetGroupProps {
  label: string;
  choices: { value: string; label: string; count: number }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  open: boolean;
}

const shownFirst = 6;

/** One side by which a list is filtered: its values with how many there are, several to choose. */
export function FacetGroup({ label, choices, chosen, onChange, open }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const shown = all ? choices.slice(0, 200) : choices.slice(0, shownFirst);
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <details class="facet-group" open={open}>
      <summary>
        {label}
        {chosen.length > 0 && <span class="chosen">{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend class="visually-hidden">{label}</legend>
        {shown.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
            />
            <span class="name" title={choice.label}>
              {choice.label}
            </span>
            <span class="count">{choice.count}</span>
          </label>
        ))}
      </fieldset>
      {choices.length > shownFirst && (
        <Button look="plain" onPress={() => setAll(!all)}>
          {all ? i18n.t('library.fewer') : i18n.t('library.more', [choices.length - shownFirst])}
        </Button>
      )}
    </details>
  );
}
