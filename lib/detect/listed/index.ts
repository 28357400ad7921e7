/**
 * All works that a page cites or lists, each with the element it belongs to: reference lists, search
 * results, reading lists, Wikipedia's footnotes. Asked for by the reader, not paid for on every page.
 */

import type { WorkId } from '../../work/work-id.ts';
import { Collection, type Listed } from './collection.ts';
import { findIds } from './find-ids.ts';

export type { Listed } from './collection.ts';

export interface ListOptions {
  /** Ids of the page's own work, whose links are everywhere: it and its figures are left out. */
  except?: readonly WorkId[];
  /** Ends the search early; what was found until then is the answer. */
  signal?: AbortSignal;
  /** Waits until the page may be kept busy for another `sliceMs`. */
  breathe?: () => Promise<unknown>;
}

/** Half a frame: the page stays quick while a long one is read. */
const sliceMs = 8;

/**
 * In the order of the page, at most 2000, each work once. Changes nothing on the page. Reads it in slices
 * of eight milliseconds, so that a page of any size can be asked. Never rejects: on a page whose DOM fails
 * it answers what it has.
 */
export async function listWorks(
  page: { document: Document; url: string },
  { except = [], signal, breathe = nextTask }: ListOptions = {},
): Promise<Listed[]> {
  const collection = new Collection(except);
  try {
    let start = performance.now();
    for (const found of findIds(page)) {
      if (found) collection.add(found);
      if (collection.isFull || signal?.aborted) break;
      if (performance.now() - start < sliceMs) continue;
      await breathe();
      start = performance.now();
    }
  } catch {
    // A page can make any DOM call fail, for one by naming a form `querySelectorAll`.
  }
  return collection.listed();
}

function nextTask(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
