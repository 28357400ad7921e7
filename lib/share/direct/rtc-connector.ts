/** WebRTC: a data channel between two browsers, with all addresses in one message each way. */

import type { Wire } from '../wire/wire.ts';
import { channelWire } from '../wire/channel-wire.ts';
import type { World } from '../world.ts';
import type { Connector } from './connector.ts';

export interface RtcOptions {
  world: World;
  Connection: typeof RTCPeerConnection;
  /** STUN and TURN; may be none. Asked for each connection, as settings change. */
  iceServers(): RTCIceServer[];
}

/** A STUN server that does not answer only delays: what is known by then is sent. */
const gathersWithinMs = 2_500;
const connectsWithinMs = 20_000;

export function rtcConnector({ world, Connection, iceServers }: RtcOptions): Connector {
  const start = () => new Connection({ iceServers: iceServers() });

  async function localDescription(connection: RTCPeerConnection): Promise<string> {
    await connection.setLocalDescription();
    await new Promise<void>((resolve) => {
      const cancel = world.within(gathersWithinMs, resolve);
      const look = () => {
        if (connection.iceGatheringState !== 'complete') return;
        cancel();
        resolve();
      };
      connection.addEventListener('icegatheringstatechange', look);
      look();
    });
    return connection.localDescription?.sdp ?? '';
  }

  function wireOver(connection: RTCPeerConnection, channel: RTCDataChannel): Wire {
    channel.addEventListener('close', () => connection.close());
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'failed') connection.close();
      // Closing a connection does not always tell its channel.
      if (['failed', 'closed'].includes(connection.connectionState)) channel.close();
    });
    return channelWire(channel, world.after);
  }

  function opened(connection: RTCPeerConnection, channel: Promise<RTCDataChannel>): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const fail = () => {
        connection.close();
        reject(new Error('no direct way was found'));
      };
      const cancel = world.within(connectsWithinMs, fail);
      connection.addEventListener('connectionstatechange', () => {
        if (!['failed', 'closed'].includes(connection.connectionState)) return;
        cancel();
        fail();
      });
      void channel.then((found) => {
        const ready = () => {
          cancel();
          resolve(wireOver(connection, found));
        };
        if (found.readyState === 'open') ready();
        else found.addEventListener('open', ready);
      });
    });
  }

  return {
    async offer() {
      const connection = start();
      const channel = connection.createDataChannel('copyleaf');
      const sdp = await localDescription(connection);
      return {
        sdp,
        cancel: () => connection.close(),
        async accept(answer) {
          const wire = opened(connection, Promise.resolve(channel));
          wire.catch(() => undefined);
          await connection.setRemoteDescription({ type: 'answer', sdp: answer });
          return wire;
        },
      };
    },
    async answer(offer) {
      const connection = start();
      const channel = new Promise<RTCDataChannel>((resolve) => {
        connection.addEventListener('datachannel', (event) => resolve(event.channel));
      });
      try {
        await connection.setRemoteDescription({ type: 'offer', sdp: offer });
        const sdp = await localDescription(connection);
        return { sdp, wire: opened(connection, channel), cancel: () => connection.close() };
      } catch (error) {
        connection.close();
        throw error;
      }
    },
  };
}
