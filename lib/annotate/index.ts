/** Ties notes to passages: from a selection to selectors, and back on a page that has changed. */

export { type Anchored, type Anchorer, createAnchorer } from './anchorer.ts';
export { describe } from './describe.ts';
export { textFragment } from './text-fragment.ts';
export type { Selector } from './selectors.ts';
