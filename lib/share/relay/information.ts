/** What a relay says of itself and its limits (NIP-11). */

import * as v from 'valibot';

const count = v.fallback(v.optional(v.pipe(v.number(), v.minValue(0))), undefined);
const yes = v.fallback(v.optional(v.boolean()), undefined);

const schema = v.object({
  supported_nips: v.fallback(v.pipe(v.array(v.number()), v.maxLength(300)), []),
  limitation: v.fallback(
    v.object({
      max_message_length: count,
      max_limit: count,
      max_subscriptions: count,
      min_pow_difficulty: count,
      created_at_lower_limit: count,
      payment_required: yes,
      restricted_writes: yes,
    }),
    {},
  ),
});

export interface RelayInformation {
  /** Whether it offers NIP-77; undefined when it does not say. */
  reconciles: boolean | undefined;
  /** Bytes of a message that it takes. */
  mostBytes: number;
  /** Events for one query. */
  mostEvents: number;
  /** Why it takes nothing from readers like ours, e.g. it wants money. */
  closedBecause: string | undefined;
}

const byDefault: RelayInformation = {
  reconciles: undefined,
  mostBytes: 65_536,
  mostEvents: 500,
  closedBecause: undefined,
};

/** The least that a usable relay takes: one wrap of an average note. */
const usableBytes = 8_192;
const answersWithinMs = 8_000;
const mostLength = 100_000;

/** Never rejects: a relay that does not say has the usual limits. */
export async function askInformation(
  url: string,
  fetch: (address: string, init: RequestInit) => Promise<Response>,
): Promise<RelayInformation> {
  try {
    const answer = await fetch(url.replace(/^ws/, 'http'), {
      headers: { accept: 'application/nostr+json' },
      credentials: 'omit',
      cache: 'default',
      signal: AbortSignal.timeout(answersWithinMs),
    });
    const text = await answer.text();
    if (!answer.ok || text.length > mostLength) return byDefault;
    return read(v.parse(schema, JSON.parse(text)));
  } catch {
    return byDefault;
  }
}

function read({ supported_nips, limitation }: v.InferOutput<typeof schema>): RelayInformation {
  const mostBytes = limitation.max_message_length ?? byDefault.mostBytes;
  return {
    reconciles: supported_nips.length === 0 ? undefined : supported_nips.includes(77),
    mostBytes,
    mostEvents: Math.max(1, Math.min(limitation.max_limit ?? Infinity, byDefault.mostEvents)),
    closedBecause: closedBecause(limitation, mostBytes),
  };
}

function closedBecause(
  limitation: v.InferOutput<typeof schema>['limitation'],
  mostBytes: number,
): string | undefined {
  if (limitation.payment_required) return 'payment-required: it wants to be paid';
  if (limitation.restricted_writes) return 'restricted: it takes events only from some';
  if ((limitation.min_pow_difficulty ?? 0) > 0) return 'pow: it wants proof of work';
  if (mostBytes < usableBytes) return 'restricted: its messages are too short';
  return undefined;
}
