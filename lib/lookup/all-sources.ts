/** Every file in `sources/` is a source; nobody edits a list. */

import type { Source } from './source.ts';

const modules = import.meta.glob<Source>('./sources/*.ts', { eager: true, import: 'default' });

/** Sorted by id, so that nothing depends on the file system. */
export const allSources: readonly Source[] = Object.values(modules).toSorted((one, other) =>
  one.id < other.id ? -1 : 1,
);
