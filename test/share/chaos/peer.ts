/** A peer that is nothing but the rules, its disk and a clock that may be wrong. */

import { aheadOf } from '../../../lib/share/keep/take.ts';
import { admit, admitWrapped } from '../../../lib/store/events/admit.ts';
import type { Rumour, SignedEvent } from '../../../lib/store/events/event.ts';
import { Crash, Disk, type Envelope } from './disk.ts';

export type Parcel = { public: SignedEvent } | { envelope: Envelope };
export const idOf = (parcel: Parcel): string =>
  'public' in parcel ? parcel.public.id : parcel.envelope.id;

export interface Clock {
  /** Seconds since 1970, as it truly is. */
  now: number;
}

export class Peer {
  readonly disk: Disk;
  /** What has arrived and is not yet looked at: lost in a crash. */
  inbox: Parcel[] = [];
  crashes = 0;

  constructor(
    readonly pubkey: string,
    private readonly clock: Clock,
    /** Seconds; how far its clock is ahead. */
    readonly skew: number,
    fails: () => boolean,
  ) {
    this.disk = new Disk(fails);
  }

  get now(): number {
    return this.clock.now + this.skew;
  }

  take(parcel: Parcel): void {
    try {
      this.disk.inOneStep(() =>
        'public' in parcel ? this.#takePublic(parcel.public) : this.#takeEnvelope(parcel.envelope),
      );
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      this.crashes += 1;
      this.inbox = [];
    }
  }

  #takePublic(event: SignedEvent): void {
    if (aheadOf(event, this.now)) return;
    admit(this.disk.shelf(this.disk.events, 'commons', false), event);
  }

  #takeEnvelope(envelope: Envelope): void {
    const { disk } = this;
    const { id, created_at, rumour } = envelope;
    if (disk.envelopes.has(id)) return;
    if (aheadOf(envelope, this.now) || aheadOf(rumour, this.now)) return;
    const shelf = disk.shelf(disk.rumours, 'circle', true);
    admitWrapped(
      shelf,
      {
        keep: () => disk.write(disk.envelopes, id, envelope),
        mark: () => disk.write(disk.envelopes, id, { id, created_at, rumour: null }),
      },
      rumour,
    );
  }

  /** What reconciliation compares: also what is known and not kept. */
  items(): { created_at: number; id: string }[] {
    const { events, envelopes, dates } = this.disk;
    return [
      ...[...events].map(([id, event]) => ({
        id,
        created_at: event === 'dropped' ? dates.get(id)! : event.created_at,
      })),
      ...envelopes.values(),
    ].map(({ id, created_at }) => ({ id, created_at }));
  }

  parcel(id: string): Parcel | undefined {
    const event = this.disk.events.get(id);
    if (event && event !== 'dropped') return { public: event };
    const envelope = this.disk.envelopes.get(id);
    return envelope?.rumour ? { envelope } : undefined;
  }

  live(): { events: SignedEvent[]; rumours: Rumour[]; envelopes: string[] } {
    const { events, rumours, envelopes } = this.disk;
    return {
      events: [...events.values()].filter((event) => event !== 'dropped'),
      rumours: [...rumours.values()].filter((rumour) => rumour !== 'dropped'),
      envelopes: [...envelopes.values()].flatMap(({ id, rumour }) => (rumour ? id : [])),
    };
  }
}
