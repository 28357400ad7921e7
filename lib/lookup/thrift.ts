/**
 * Keeps look-ups cheap on average: what some save, others may spend on sources with a slim chance.
 * A typical paper costs two requests, and one whose DOI is enough costs none.
 */

const meanRequests = 1.9;
const mostSaved = 20;

export class Thrift {
  #saved = 10;

  /** True once for each request that can be afforded. */
  affords(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }

  /** `requests`: what a look-up cost, without those that were asked for by `affords`. */
  ended(requests: number): void {
    this.#saved = Math.max(-mostSaved, Math.min(mostSaved, this.#saved + meanRequests - requests));
  }
}
