/** A road for frames of text between two programs: a web socket, a data channel, or memory. */

export interface Ears {
  frame(text: string): void;
  /** Once; no frame follows. */
  closed(reason: string): void;
}

export interface Wire {
  /** False when it is closed or too much waits to be sent: the frame was not sent then. */
  send(frame: string): boolean;
  /** Who hears it, one at a time. What came before anybody listened is given first. */
  listen(ears: Ears): void;
  /** The other side is told the reason. */
  close(reason: string): void;
}

/** Frames that may wait for somebody to listen. */
const mostUnheard = 1000;

/** The receiving end that all wires share. */
export class Inlet {
  #ears: Ears | undefined;
  #unheard: string[] = [];
  #closed: string | undefined;

  get isClosed(): boolean {
    return this.#closed !== undefined;
  }

  /** False when nobody listens and no more can wait. */
  frame(text: string): boolean {
    if (this.isClosed) return true;
    if (this.#ears) this.#ears.frame(text);
    else if (this.#unheard.length >= mostUnheard) return false;
    else this.#unheard.push(text);
    return true;
  }

  close(reason: string): void {
    if (this.isClosed) return;
    this.#closed = reason;
    this.#ears?.closed(reason);
  }

  listen(ears: Ears): void {
    this.#ears = ears;
    const unheard = this.#unheard.splice(0);
    for (const text of unheard) ears.frame(text);
    if (this.#closed !== undefined) ears.closed(this.#closed);
  }
}
