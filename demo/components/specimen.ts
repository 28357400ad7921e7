import type { ComponentChildren } from 'preact';

export interface Specimen {
  name: string;
  states: Record<string, ComponentChildren>;
}
