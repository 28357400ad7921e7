/** Events of https://github.com/nostr-protocol/nips/blob/master/01.md, and the classes of their kinds. */

/** As it is before its author signs it, and as it lies in a gift wrap (NIP-59: a rumour). */
export interface Rumour {
  /** SHA-256 of all that follows, in hexadecimal. */
  id: string;
  pubkey: string;
  /** Seconds since 1970. */
  created_at: number;
  kind: number;
  tags: string[][];
  content: string;
}

export interface SignedEvent extends Rumour {
  sig: string;
}

/** NIP-01: all given conditions hold at once; of a list one is enough. */
export interface Filter {
  ids?: string[];
  authors?: string[];
  kinds?: number[];
  /** Seconds since 1970, inclusive, as `until` is. */
  since?: number;
  until?: number;
  limit?: number;
  [tag: `#${string}`]: string[] | undefined;
}

export const kinds = {
  profile: 0,
  retraction: 5,
  reaction: 7,
  seal: 13,
  /** What concerns a circle itself: introductions, its name, removals, new keys. */
  circle: 78,
  wrap: 1059,
  comment: 1111,
  report: 1984,
  label: 1985,
  highlight: 9802,
  mutes: 10_000,
  relays: 10_002,
  ephemeralWrap: 21_059,
  /** Of an application (NIP-78), which is replaced by its newer versions; here: what a look-up found. */
  finding: 30_078,
  copy: 39_701,
} as const;

export const isEphemeral = (kind: number): boolean => kind >= 20_000 && kind < 30_000;

/** The first value of a tag. */
export function valueOfTag({ tags }: Pick<Rumour, 'tags'>, name: string): string | undefined {
  return tags.find((tag) => tag[0] === name)?.[1];
}

export function valuesOfTag({ tags }: Pick<Rumour, 'tags'>, name: string): string[] {
  return tags.flatMap((tag) => (tag[0] === name && tag[1] !== undefined ? [tag[1]] : []));
}

/** `kind:author:name` of events of which only the newest counts; undefined for all others. */
export function coordinateOf(event: Rumour): string | undefined {
  const { kind, pubkey } = event;
  if (kind >= 30_000 && kind < 40_000) return `${kind}:${pubkey}:${valueOfTag(event, 'd') ?? ''}`;
  const isReplaceable = kind === 0 || kind === 3 || (kind >= 10_000 && kind < 20_000);
  return isReplaceable ? `${kind}:${pubkey}:` : undefined;
}

/** Newest first; of the same second, the lowest id first. The first of a coordinate is the one that counts. */
export function newestFirst(
  one: Pick<Rumour, 'created_at' | 'id'>,
  other: Pick<Rumour, 'created_at' | 'id'>,
): number {
  return other.created_at - one.created_at || (one.id < other.id ? -1 : Number(one.id > other.id));
}
