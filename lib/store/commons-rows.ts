/** What the database holds of the reader's dealings with people they do not know. */

/** Somebody whose contributions the reader does not want to see. Told to nobody. */
export interface MutedRow {
  /** In hexadecimal: the key of a circle's member, or of an author in the commons. */
  pubkey: string;
  /** What they were called then; empty when they had no name. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** One of the 4 096 buckets that were asked for instead of a work. */
export interface AskedBucketRow {
  bucket: string;
  /** Milliseconds since 1970. */
  at: number;
}

export const commonsTables = { muted: 'pubkey, at', askedBuckets: 'bucket, at' };
