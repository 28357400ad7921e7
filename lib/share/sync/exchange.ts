/** Makes two sides have the same events: what one lacks, the other gives. */

import type { EventKeeper, Filter, SignedEvent, Taken } from '../keeper.ts';
import type { Acceptance } from '../relay/acceptance.ts';
import type { RelayClient } from '../relay/client.ts';
import { Reconciler } from '../reconcile.ts';
import { isForged, type Intake } from './intake.ts';

export interface Exchange {
  client: RelayClient;
  keeper: EventKeeper;
  intake: Intake;
  /** What both sides are to have. */
  filter: Filter;
  /** Whose address or key stands beside what comes from there. */
  from: string;
  /** Events in one query. */
  batch: number;
  /** Bytes of a message of reconciliation. */
  frameLimit: number;
  publish(event: SignedEvent): Promise<Acceptance>;
  /** It gave something forged. */
  forged(reason: string): void;
  /** Turned out to be there meanwhile. */
  has(id: string): boolean;
}

export interface Exchanged {
  received: number;
  sent: number;
  /** Ids of ours that the other side had not. */
  lacking: Set<string>;
  /** False when the other side stopped taking them: the rest is for another time. */
  isWhole: boolean;
}

/** A million events of which all differ take fewer. */
const mostRounds = 1000;
const mostNeeded = 200_000;
/** Answers that may wait to be checked and stored while another is fetched. */
const mostInWork = 2;

/** The other side could go on inventing differences for ever. */
class EndlessReconciliation extends Error {}

/** By reconciliation (NIP-77). Rejects when it is broken. `refused` when the other side does not know it or will not. */
export async function reconcile(exchange: Exchange): Promise<Exchanged | { refused: string }> {
  const { client, keeper, filter, frameLimit } = exchange;
  const reconciler = new Reconciler(await keeper.items(filter), frameLimit);
  const have: string[] = [];
  const need: string[] = [];
  let rounds = 0;
  const result = await client.reconcile(filter, reconciler.initiate(), (message) => {
    rounds += 1;
    if (rounds > mostRounds || need.length > mostNeeded) throw new EndlessReconciliation();
    const found = reconciler.absorb(message);
    have.push(...found.have);
    need.push(...found.need);
    return found.next;
  });
  if (result !== 'done') return result;
  const received = await fetchAll(exchange, need);
  return { received, ...(await sendAll(exchange, have)), lacking: new Set(have) };
}

/** Without reconciliation: reads all since then, and gives what was not among it. */
export async function compareSince(exchange: Exchange, since: number): Promise<Exchanged> {
  const { keeper, filter } = exchange;
  const window = { ...filter, since };
  const there = new Set<string>();
  const received = await readPages(exchange, window, there);
  const lacking = new Set<string>();
  for (const { id } of await keeper.items(window)) if (!there.has(id)) lacking.add(id);
  return { received, ...(await sendAll(exchange, [...lacking])), lacking };
}

/** Pages go back in time, as relays answer the newest first. */
async function readPages(exchange: Exchange, window: Filter, there: Set<string>): Promise<number> {
  let received = 0;
  let until: number | undefined;
  for (;;) {
    const page = { ...window, limit: exchange.batch, ...(until === undefined ? {} : { until }) };
    const before = there.size;
    let oldest = Infinity;
    const { kept } = await query(exchange, page, (event) => {
      there.add(event.id);
      oldest = Math.min(oldest, event.created_at);
    });
    received += await kept;
    if (oldest === Infinity) return received;
    // A page of one second that held nothing new is passed over, or it would come for ever.
    until = there.size === before ? oldest - 1 : oldest;
    if (until < (window.since ?? 0)) return received;
  }
}

/** While some are stored and others checked, the next are on their way. */
async function fetchAll(exchange: Exchange, ids: string[]): Promise<number> {
  let received = 0;
  const inWork: Promise<number>[] = [];
  for (let at = 0; at < ids.length; at += exchange.batch) {
    const some = ids.slice(at, at + exchange.batch);
    const filter = { ids: some, limit: some.length };
    const { kept } = await query(exchange, filter, () => undefined);
    inWork.push(kept);
    if (inWork.length > mostInWork) received += await inWork.shift()!;
  }
  for (const kept of inWork) received += await kept;
  return received;
}

/** `kept`: how many were new. Rejects when the answer did not come whole. */
async function query(
  { client, intake, from, forged }: Exchange,
  filter: Filter,
  heard: (event: SignedEvent) => void,
): Promise<{ kept: Promise<number> }> {
  const taking: Promise<Taken>[] = [];
  const here: SignedEvent[] = [];
  // Together: many are checked and stored faster than one by one.
  const takeThem = () => {
    for (const event of here) {
      const taken = intake.take(event, from)?.then((result) => {
        if (isForged(result)) forged(result.refused);
        return result;
      });
      // It is heard below, unless the answer broke off.
      taken?.catch(() => undefined);
      if (taken) taking.push(taken);
    }
  };
  await new Promise<void>((resolve, reject) => {
    const end = client.subscribe([filter], {
      event(event) {
        heard(event);
        here.push(event);
      },
      stored() {
        end();
        takeThem();
        resolve();
      },
      refused(reason) {
        takeThem();
        reject(new Error(reason));
      },
    });
  });
  const kept = Promise.all(taking).then((all) => all.filter((taken) => taken === 'kept').length);
  kept.catch(() => undefined);
  return { kept };
}

/** Ends early when the other side will have no more for now. */
async function sendAll(
  exchange: Exchange,
  ids: string[],
): Promise<Pick<Exchanged, 'sent' | 'isWhole'>> {
  let sent = 0;
  for (let at = 0; at < ids.length; at += exchange.batch) {
    const some = ids.slice(at, at + exchange.batch).filter((id) => !exchange.has(id));
    for (const event of await exchange.keeper.find({ ids: some })) {
      if (exchange.has(event.id)) continue;
      const { accepted, reason } = await exchange.publish(event);
      if (accepted) sent += 1;
      // Another refusal is about this event alone.
      else if (/^(rate-limited|error|not |no answer)/.test(reason)) return { sent, isWhole: false };
    }
  }
  return { sent, isWhole: true };
}
