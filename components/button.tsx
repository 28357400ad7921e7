import './button.css';
import type { ComponentChildren } from 'preact';

interface Looks {
  children: ComponentChildren;
  /** `strong` at most once on a screen: what most readers came for. `danger`: cannot be undone. */
  look?: 'strong' | 'plain' | 'danger';
  large?: boolean;
}

function classes({ look, large }: Looks): string {
  return ['button', look, large && 'large'].filter(Boolean).join(' ');
}

/** `submit`: the form around it does the work. */
export function Button(
  props: Looks & ({ onPress: () => void; submit?: never } | { submit: true; onPress?: never }),
) {
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={classes(props)}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}

/** A button that leads to an address, so that the middle mouse button and the context menu work. */
export function LinkButton(props: Looks & { href: string }) {
  return (
    <a class={classes(props)} href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  );
}
