/** What became of an event that was handed to a relay. */

export interface Acceptance {
  accepted: boolean;
  /** The relay's own words, or ours when it said none. */
  reason: string;
  /** It would say the same tomorrow. */
  final: boolean;
}

/** NIP-01's prefixes that no waiting changes; `duplicate:` is a form of yes. */
const finalPrefixes = ['invalid', 'blocked', 'restricted', 'pow', 'payment-required', 'deleted'];

export function acceptanceOf(accepted: boolean, reason: string): Acceptance {
  const prefix = /^([a-z-]+):/.exec(reason)?.[1] ?? '';
  if (accepted || prefix === 'duplicate') return { accepted: true, reason: '', final: true };
  return {
    accepted: false,
    reason: reason || 'refused without a reason',
    final: finalPrefixes.includes(prefix),
  };
}

export const notDelivered = (reason: string): Acceptance => ({
  accepted: false,
  reason,
  final: false,
});

/** The reason when nothing was even tried. */
export const notConnected = 'not connected';
