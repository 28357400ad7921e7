/** Refuses what is too deep, too large or has no end, before anything else looks at it. */

import { InvalidAnnotation, type Key, pathOf } from './invalid-annotation.ts';

/** The deepest valid annotations are selectors refined a few times: about ten levels. */
const deepest = 32;
const mostValues = 4000;
/** Characters of all texts together. */
const mostCharacters = 500_000;

interface Step {
  value: unknown;
  key: Key | undefined;
  parent: Step | undefined;
  depth: number;
}

/** Throws `InvalidAnnotation`. Depth first, so that a cycle is found after a few steps. */
export function demandWithinBounds(json: unknown): void {
  const open: Step[] = [{ value: json, key: undefined, parent: undefined, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let step = open.pop(); step; step = open.pop()) {
    const { value, depth } = step;
    if (typeof value === 'string') characters += value.length;
    if (characters > mostCharacters) throw fault(step, 'longer than an annotation may be');
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) throw fault(step, 'nested too deeply');
    const entries = Array.isArray(value) ? value.length : Object.keys(value).length;
    values += entries;
    if (values > mostValues) throw fault(step, 'has more parts than an annotation may have');
    for (const [key, child] of Object.entries(value)) {
      const isIndex = Array.isArray(value);
      open.push({ value: child, key: isIndex ? Number(key) : key, parent: step, depth: depth + 1 });
    }
  }
}

function fault(step: Step, reason: string): InvalidAnnotation {
  const keys: Key[] = [];
  for (let at: Step | undefined = step; at; at = at.parent)
    if (at.key !== undefined) keys.push(at.key);
  return new InvalidAnnotation(pathOf(keys.reverse()), reason);
}
