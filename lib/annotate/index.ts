/** Ties notes to passages: from a selection to selectors, and back on a page that has changed. */

export { anchorAll, type AnchorAllOptions, createAnchorerInSlices } from './anchor-all.ts';
export { type Anchored, type Anchorer, createAnchorer } from './anchorer.ts';
export type { Annotation, Colour, Creator, Motivation, Origin } from './annotation.ts';
export { describe } from './describe.ts';
export type { StoredPlace } from './place-memory.ts';
export type { Selector } from './selectors.ts';
export { textFragment } from './text-fragment.ts';
export { fromW3C } from './w3c/from-w3c.ts';
export { InvalidAnnotation } from './w3c/invalid-annotation.ts';
export { toW3C } from './w3c/to-w3c.ts';
