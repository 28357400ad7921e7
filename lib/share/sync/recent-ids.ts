/** Ids met lately, so that the same event is not looked at twice; the oldest are forgotten. */
export class RecentIds {
  readonly #ids = new Set<string>();

  constructor(private readonly most = 5000) {}

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  delete(id: string): void {
    this.#ids.delete(id);
  }

  add(id: string): void {
    this.#ids.add(id);
    if (this.#ids.size <= this.most) return;
    for (const oldest of this.#ids) {
      this.#ids.delete(oldest);
      return;
    }
  }
}
