/** Shared notes as W3C annotations, which say where they came from. */

import type { Annotation } from '../../annotate/annotation.ts';
import { toW3C } from '../../annotate/w3c/to-w3c.ts';
import { eventOf } from './ids.ts';

/** https://www.w3.org/TR/annotation-model/#other-identities: `via` is what it was obtained from. */
export function toSharedW3C(note: Annotation): object {
  return { ...toW3C(note), ...(eventOf(note.id) !== null && { via: note.id }) };
}
