/**
 * The browser may stop the background worker at any moment, which fails the calls it was
 * answering. Every call of ours can safely be made again, and making it starts the worker.
 */
export async function persist<T>(
  call: () => Promise<T>,
  signal?: AbortSignal,
  waitMs: readonly number[] = [100, 500, 2000],
): Promise<T> {
  for (const wait of waitMs) {
    try {
      return await call();
    } catch (error) {
      if (signal?.aborted || !workerStopped(error)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
    }
  }
  return call();
}

/** Browsers have no code for it; these are the words of Chromium and Firefox. */
function workerStopped(error: unknown): boolean {
  return (
    error instanceof Error &&
    /message (channel|port) closed|receiving end does not exist|closed before a response/i.test(
      error.message,
    )
  );
}
