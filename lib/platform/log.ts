/** The one place where an error ends that nobody awaits. */
export function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('[copyleaf]', error));
}
