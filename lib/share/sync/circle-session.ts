/** All that goes on for one circle: its mailbox at the relays, and its direct links. */

import type { Connector } from '../direct/connector.ts';
import { Mesh } from '../direct/mesh.ts';
import type { Present } from '../direct/presence.ts';
import { sealing, signalKind } from '../direct/signals.ts';
import type { CircleKeys } from './circle-keys.ts';
import { Mailbox, type MailboxEnv } from './mailbox.ts';

export interface SessionEnv extends MailboxEnv {
  /** Null where the browser has no WebRTC. */
  connector: Connector | null;
  present(circle: string, who: Present[]): void;
}

export class CircleSession {
  readonly #mailbox: Mailbox;
  readonly #mesh: Mesh | undefined;
  #isViewed = false;
  #isWaiting = false;

  constructor(
    readonly circle: CircleKeys,
    env: SessionEnv,
  ) {
    this.#mailbox = new Mailbox(circle, env);
    if (!circle.direct || !circle.isCurrent || !env.connector) return;
    this.#mesh = new Mesh(circle, {
      ...env,
      sealing,
      connector: env.connector,
      signal: (event) => this.#mailbox.announce(event),
      present: (who) => env.present(circle.id, who),
    });
  }

  open(): void {
    this.#mailbox.listen(signalKind, (event) => this.#mesh?.heard(event));
    this.#mailbox.open();
  }

  close(): void {
    this.#mesh?.close();
    this.#mailbox.close();
  }

  /** Something may wait to be sent. */
  deliver(isWaiting: boolean): void {
    if (isWaiting) this.#mailbox.deliver();
    this.#isWaiting = isWaiting;
    this.#mesh?.want(this.#isViewed || this.#isWaiting);
  }

  viewed(isViewed: boolean): void {
    this.#isViewed = isViewed;
    this.#mesh?.want(this.#isViewed || this.#isWaiting);
  }

  /** The circle's members, and nothing else, are not what they were. */
  setMembers(members: ReadonlySet<string>): void {
    this.circle.members = members;
    this.#mesh?.review();
  }

  sync(): Promise<void> {
    return this.#mailbox.sync();
  }
}
