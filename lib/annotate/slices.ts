/** Long work in slices, so that the page stays responsive. */

/** Milliseconds of work at a time. */
export const usualSliceMs = 8;

interface Scheduler {
  yield(): Promise<void>;
}

/** Goes through the steps, leaving the page alone for a moment every `sliceMs`. */
export async function inSlices(
  steps: Iterator<void>,
  sliceMs: number,
  signal?: AbortSignal,
): Promise<void> {
  await breathe();
  let until = performance.now() + sliceMs;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await breathe();
    signal?.throwIfAborted();
    until = performance.now() + sliceMs;
  }
}

/** Lets the browser paint and answer the reader first. */
async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
