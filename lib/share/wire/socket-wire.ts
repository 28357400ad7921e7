/** A wire over a web socket, as relays have it. */

import type { World } from '../world.ts';
import { Inlet, type Wire } from './wire.ts';

export type SocketConstructor = new (url: string) => WebSocket;

const opensWithinMs = 10_000;
/** Bytes that may wait to be sent. */
const mostWaiting = 4_000_000;
const open = 1;
/** A reason in a close frame has at most 123 bytes (RFC 6455, 5.5). */
const reasonOf = (text: string): string => text.replaceAll(/[^ -~]/g, '?').slice(0, 120);

/** Rejects with a plain word when the relay cannot be reached in time. */
export function dialSocket(
  url: string,
  Socket: SocketConstructor,
  world: World,
  signal: AbortSignal,
): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = new Socket(url);
    const wire = socketWire(socket);
    const giveUp = (reason: string) => {
      wire.close(reason);
      reject(new Error(reason));
    };
    const cancel = world.within(opensWithinMs, () => giveUp('did not answer in time'));
    const abort = () => giveUp('no longer wanted');
    const settle = () => {
      cancel();
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort);
    socket.addEventListener('open', () => {
      settle();
      resolve(wire);
    });
    socket.addEventListener('close', () => {
      settle();
      reject(new Error('could not be reached'));
    });
    if (signal.aborted) abort();
  });
}

function socketWire(socket: WebSocket): Wire {
  const inlet = new Inlet();
  const close = (reason: string) => {
    socket.close(1000, reasonOf(reason));
    inlet.close(reason);
  };
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') close('sent something that is no text');
    else if (!inlet.frame(data)) close('sent too much too soon');
  });
  socket.addEventListener('error', () => inlet.close('the connection broke'));
  socket.addEventListener('close', (event: CloseEvent) => {
    inlet.close(event.reason || 'closed by the other side');
  });
  return {
    send(frame) {
      if (inlet.isClosed || socket.readyState !== open) return false;
      if (socket.bufferedAmount + frame.length > mostWaiting) return false;
      socket.send(frame);
      return true;
    },
    listen: (ears) => inlet.listen(ears),
    close,
  };
}
