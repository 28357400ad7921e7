/** One reader's side of a circle, without a browser: a mailbox over real sockets. */

import { WebSocket } from 'ws';
import type { SignedEvent } from '../../lib/share/keeper.ts';
import type { Outbox } from '../../lib/share/outbox/courier.ts';
import { askInformation } from '../../lib/share/relay/information.ts';
import { Reputation } from '../../lib/share/relay/reputation.ts';
import type { CircleKeys } from '../../lib/share/sync/circle-keys.ts';
import { Intake } from '../../lib/share/sync/intake.ts';
import { Mailbox, type MailboxEnv } from '../../lib/share/sync/mailbox.ts';
import { dialSocket, type SocketConstructor } from '../../lib/share/wire/socket-wire.ts';
import type { OutboxRow } from '../../lib/store/sharing-rows.ts';
import { MemoryKeeper } from './memory-keeper.ts';
import { TestWorld } from './test-world.ts';

const Socket = WebSocket as unknown as SocketConstructor;

export class MemoryOutbox implements Outbox {
  readonly rows = new Map<string, OutboxRow>();

  add(event: SignedEvent): void {
    const { id } = event;
    this.rows.set(id, {
      id,
      event,
      to: 'circle',
      of: id,
      addedAt: Date.now(),
      state: 'waiting',
      wanted: 0,
      sent: {},
      failed: {},
    });
  }

  waiting = () =>
    Promise.resolve([...this.rows.values()].filter(({ state }) => state === 'waiting').map(copy));

  sent = (id: string, relay: string) => this.#change(id, (row) => void (row.sent[relay] = 1));

  failed: Outbox['failed'] = (id, relay, failure) =>
    this.#change(id, (row) => void (row.failed[relay] = failure));

  state: Outbox['state'] = (id, change) =>
    this.#change(id, (row) => void Object.assign(row, change));

  #change(id: string, change: (row: OutboxRow) => void): Promise<void> {
    const row = this.rows.get(id);
    if (row) change(row);
    return Promise.resolve();
  }
}

const copy = (row: OutboxRow) => structuredClone(row);

export function openMember(circle: CircleKeys, change: Partial<MailboxEnv> = {}) {
  const world = new TestWorld();
  const keeper = new MemoryKeeper();
  const box = new MemoryOutbox();
  const reputation = new Reputation({ load: () => Promise.resolve([]), save() {} }, world);
  const marks = new Map<string, number>();
  const errors: unknown[] = [];
  const env: MailboxEnv = {
    world,
    keeper,
    box,
    reputation,
    intake: new Intake(keeper),
    dial: (url, signal) => dialSocket(url, Socket, world, signal),
    information: (url) => askInformation(url, fetch),
    synced: {
      get: (relay) => Promise.resolve(marks.get(relay)),
      set: (relay, _, at) => Promise.resolve(void marks.set(relay, at)),
    },
    furtherRelays: () => [],
    report: (error) => errors.push(error),
    ...change,
  };
  const mailbox = new Mailbox(circle, env);
  mailbox.open();
  return {
    mailbox,
    world,
    keeper,
    box,
    reputation,
    errors,
    circle,
    /** As when the reader has written something. */
    write(event: SignedEvent): void {
      keeper.events.set(event.id, event);
      box.add(event);
      mailbox.deliver();
    },
    close: () => mailbox.close(),
  };
}
