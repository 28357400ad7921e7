/** A wire over a WebRTC data channel that is open. */

import { bytesOf, peerFrame } from './frame.ts';
import { Inlet, type Wire } from './wire.ts';

/** Bytes that may wait to be sent; Chromium closes a channel at 16 MB. */
const mostWaiting = 4_000_000;
/** A channel has no word for why it closes, so the last frame says it. */
const farewell = '["NOTICE","bye: ';
/** What was sent last is lost with a channel that closes at once. */
const lingerMs = 200;

export function channelWire(
  channel: RTCDataChannel,
  after: (ms: number, run: () => void) => unknown,
): Wire {
  const inlet = new Inlet();
  const close = (reason: string) => {
    if (inlet.isClosed) return;
    if (channel.readyState === 'open')
      channel.send(`${farewell}${JSON.stringify(reason).slice(1)}]`);
    inlet.close(reason);
    after(lingerMs, () => channel.close());
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') close('sent something that is no text');
    else if (data.startsWith(farewell)) inlet.close(reasonIn(data));
    else if (!inlet.frame(data)) close('sent too much too soon');
  });
  channel.addEventListener('close', () => inlet.close('closed by the other side'));
  return {
    send(frame) {
      if (inlet.isClosed || channel.readyState !== 'open') return false;
      if (bytesOf(frame) > peerFrame) return false;
      if (channel.bufferedAmount + frame.length > mostWaiting) return false;
      channel.send(frame);
      return true;
    },
    listen: (ears) => inlet.listen(ears),
    close,
  };
}

function reasonIn(frame: string): string {
  try {
    const reason: unknown = JSON.parse(`"${frame.slice(farewell.length, -1)}`);
    return typeof reason === 'string' ? reason.slice(0, 500) : '';
  } catch {
    return 'closed by the other side';
  }
}
