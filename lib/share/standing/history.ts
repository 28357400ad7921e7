/** Every form that a contribution has had, who made it, and what was said of it. */

import { coordinateOf, newestFirst, type Rumour } from '../../store/events/event.ts';
import type { Voice } from '../contributions/voices.ts';
import type { Form, Revision } from './current-form.ts';
import { type Standing, standingOf, type Viewer } from './standing.ts';

export interface Step {
  event: Rumour;
  /** `own`: as its author wrote it first, or again under the same name. */
  outcome: 'own' | Revision['outcome'];
  standing: Standing;
}

interface Past {
  original: Rumour;
  /** Versions that the original has replaced. */
  earlier: readonly Rumour[];
  form: Form;
  voices: readonly Voice[];
}

/** The oldest first. */
export function historyOf({ original, earlier, form, voices }: Past, viewer: Viewer): Step[] {
  const own = [...earlier, original].map((event) => ({ event, outcome: 'own' as const }));
  return [...own, ...form.revisions]
    .toSorted((one, other) => newestFirst(other.event, one.event))
    .map((step) => ({ ...step, standing: standingIn(step.event, voices, viewer) }));
}

export const standingIn = (event: Rumour, voices: readonly Voice[], viewer: Viewer): Standing =>
  standingOf({ ...event, coordinate: coordinateOf(event) }, voices, viewer);
