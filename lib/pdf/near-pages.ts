/** Which pages are near the window: only those are drawn, however long the document is. */

/** How far beyond the window a page is already drawn. */
const margin = '60% 0px';

export class NearPages {
  readonly #observer: IntersectionObserver;
  readonly #listeners = new Map<Element, (isNear: boolean) => void>();

  constructor(scroller: Element) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          this.#listeners.get(target)?.(isIntersecting);
      },
      { root: scroller, rootMargin: margin },
    );
  }

  /** Returns the way to end that. */
  watch(page: Element, listener: (isNear: boolean) => void): () => void {
    this.#listeners.set(page, listener);
    this.#observer.observe(page);
    return () => {
      this.#listeners.delete(page);
      this.#observer.unobserve(page);
    };
  }
}
