/** What the network part of sharing remembers, and what interfaces show of it. */

/** NIP-01. */
interface StoredEvent {
  id: string;
  pubkey: string;
  created_at: number;
  kind: number;
  tags: string[][];
  content: string;
  sig: string;
}

/** Why a relay has not taken an event. */
export interface DeliveryFailure {
  /** The relay's own words, or ours when it said none. */
  reason: string;
  attempts: number;
  /** Milliseconds since 1970; not tried again before. Infinity: never. */
  nextAt: number;
}

/** One event on its way to relays. Kept a month after its arrival, so that its state can be shown. */
export interface OutboxRow {
  /** Id of the event. */
  id: string;
  /** Id of the circle whose relays it goes to, or `commons`. */
  to: string;
  /** Id of the contribution inside; for the commons, the event itself. */
  of: string;
  event: StoredEvent;
  /** Milliseconds since 1970. */
  addedAt: number;
  state: 'waiting' | 'sent';
  /** How many relays it goes to. */
  wanted: number;
  /** Relay → when it took the event, milliseconds since 1970. */
  sent: Record<string, number>;
  /** Relay → why it has not taken it. */
  failed: Record<string, DeliveryFailure>;
}

/** What is known of a relay, over all its connections. */
export interface RelayRow {
  url: string;
  state: 'closed' | 'connecting' | 'open' | 'waiting';
  strikes: number;
  /** Milliseconds since 1970; not chosen before. */
  bannedUntil: number;
  /** Attempts to connect that failed since one succeeded. */
  failures: number;
  /** What went wrong last, in the relay's words or ours; empty when all is well. */
  lastError: string;
  /** Milliseconds since 1970 of its last sign of life. */
  lastSeen: number;
}

/** Up to when a relay and this browser have the same events of a circle. */
export interface SyncedRow {
  relay: string;
  /** The circle's key. */
  circle: string;
  /** Seconds since 1970. */
  at: number;
}

/** A circle whose members may be reached directly: the reader has said yes. */
export interface DirectRow {
  /** Id of the circle. */
  circle: string;
}

/** Somebody of a circle who is here at the moment. */
export interface PresentRow {
  circle: string;
  /** Public key. */
  member: string;
  /** Milliseconds since 1970. */
  seenAt: number;
  /** Connected with this browser, not only heard of. */
  linked: boolean;
}

/** A circle that somebody is looking at. */
export interface ViewRow {
  circle: string;
  /** Milliseconds since 1970; put off again and again while the view is open. */
  until: number;
}

export interface IceServer {
  /** `stun:` or `turn:` addresses. */
  urls: string[];
  username?: string;
  credential?: string;
}

/** What the reader has chosen; the defaults stand while there is no row. */
export interface NetworkRow {
  id: 'network';
  /** The best-loved first. */
  relays: string[];
  /** What helps browsers behind routers to find each other; may be none. */
  iceServers: IceServer[];
}

export const sharingTables = {
  outbox: 'id, of, [state+to], addedAt',
  relays: 'url',
  synced: '[relay+circle]',
  direct: 'circle',
  present: '[circle+member], circle',
  views: 'circle',
  network: 'id',
};
