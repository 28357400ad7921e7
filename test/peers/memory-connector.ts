/** Connects browsers that are all in this program, by session descriptions that only look like it. */

import type { Connector } from '../../lib/share/direct/connector.ts';
import { memoryWires } from '../../lib/share/wire/memory-wire.ts';
import type { Wire } from '../../lib/share/wire/wire.ts';

export class MemoryConnections {
  /** False: no way is ever found, as behind strict firewalls. */
  isPassable = true;
  connections = 0;
  readonly #offers = new Map<string, (wire: Wire) => void>();

  connector(): Connector {
    return {
      offer: () => {
        const sdp = describe();
        const wire = new Promise<Wire>((resolve) => {
          this.#offers.set(sdp, resolve);
        });
        return Promise.resolve({
          sdp,
          cancel: () => void this.#offers.delete(sdp),
          accept: () => wire,
        });
      },
      answer: (offer) => {
        const accept = this.#offers.get(offer);
        if (!accept || !this.isPassable)
          return Promise.reject(new Error('no direct way was found'));
        this.#offers.delete(offer);
        this.connections += 1;
        const [here, there] = memoryWires();
        accept(there);
        return Promise.resolve({ sdp: describe(), wire: Promise.resolve(here), cancel() {} });
      },
    };
  }
}

const describe = () => `v=0\nm=application 9 ${crypto.randomUUID()}\n`;
