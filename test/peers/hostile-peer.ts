/** A peer who knows the protocol and means ill: says whatever a test wants on a direct wire. */

import type { SignedEvent } from '../../lib/share/keeper.ts';
import { authEvent } from '../../lib/share/sync/auth-event.ts';
import type { CircleKeys, Keys } from '../../lib/share/sync/circle-keys.ts';
import type { Wire } from '../../lib/share/wire/wire.ts';

type Message = [string, ...unknown[]];

export class HostilePeer {
  /** What was said to it, oldest first. */
  readonly heard: Message[] = [];
  closed: string | undefined;

  constructor(private readonly wire: Wire) {
    wire.listen({
      frame: (text) => void this.heard.push(JSON.parse(text) as Message),
      closed: (reason) => (this.closed = reason),
    });
  }

  say(...message: Message): void {
    this.wire.send(JSON.stringify(message));
  }

  raw(frame: string): void {
    this.wire.send(frame);
  }

  of(type: string): Message[] {
    return this.heard.filter(([said]) => said === type);
  }

  /** Answers the challenge, or another one, in whoever's name. */
  authenticate(circle: CircleKeys, as: Keys, challenge = this.challenge()): SignedEvent {
    const now = Math.floor(Date.now() / 1000);
    const event = authEvent(as.secret, `webrtc:${circle.keys.pubkey}`, challenge, now);
    this.say('AUTH', event);
    return event;
  }

  /** Takes the other at its word, too. */
  accept(): void {
    const challenge = 'who are you';
    this.say('AUTH', challenge);
    const look = setInterval(() => {
      const answer = this.of('AUTH').find(([, event]) => typeof event === 'object')?.[1];
      if (!answer && this.closed === undefined) return;
      clearInterval(look);
      this.say('OK', (answer as SignedEvent | undefined)?.id, true, '');
    }, 1);
  }

  private challenge(): string {
    return String(this.of('AUTH')[0]?.[1]);
  }
}
