/** Each reader answers as a relay and asks as a client, on the same wire: parts the two. */

import { Inlet, type Wire } from '../wire/wire.ts';

/** The first word of a message, and its second value where that is a string or an object. */
const beginning = /^\s*\[\s*"([A-Z-]{2,12})"\s*(?:,\s*(?:"([^"\\]{0,64})"|([{])))?/;
const toRelay = new Set(['REQ', 'CLOSE', 'COUNT', 'NEG-OPEN', 'NEG-CLOSE']);
const toClient = new Set(['OK', 'EOSE', 'CLOSED', 'NOTICE', 'NEG-ERR']);

export function bothRoles(wire: Wire): { asClient: Wire; asRelay: Wire } {
  const client = new Inlet();
  const relay = new Inlet();
  /** Reconciliations that this side began: both sides of one speak in `NEG-MSG`. */
  const begun = new Set<string>();

  const isForClient = (text: string): boolean => {
    const [, type = '', id, object] = beginning.exec(text.slice(0, 120)) ?? [];
    if (toClient.has(type)) return true;
    if (toRelay.has(type)) return false;
    // A relay's `EVENT` and `AUTH` begin with a string, a client's with the event itself.
    if (type === 'NEG-MSG') return id !== undefined && begun.has(id);
    return (type === 'EVENT' || type === 'AUTH') && object === undefined;
  };

  wire.listen({
    frame: (text) => {
      if (!(isForClient(text) ? client : relay).frame(text)) wire.close('sent too much too soon');
    },
    closed: (reason) => {
      client.close(reason);
      relay.close(reason);
    },
  });

  const half = (inlet: Inlet): Wire => ({
    send: (frame) => wire.send(frame),
    listen: (ears) => inlet.listen(ears),
    close: (reason) => wire.close(reason),
  });
  return {
    asRelay: half(relay),
    asClient: {
      ...half(client),
      send(frame) {
        const [, type, id] = beginning.exec(frame.slice(0, 120)) ?? [];
        if (type === 'NEG-OPEN' && id !== undefined) begun.add(id);
        if (type === 'NEG-CLOSE' && id !== undefined) begun.delete(id);
        return wire.send(frame);
      },
    },
  };
}
