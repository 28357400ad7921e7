/**
 * Finds what two sets of events differ in without sending either: negentropy protocol v1, as in the
 * appendix of NIP-77. Both roles keep nothing between messages.
 */

import { type Item, ItemSet } from './reconcile/item-set.ts';
import { MalformedMessage } from './reconcile/malformed.ts';
import {
  type Bound,
  fingerprintBytes,
  idBytes,
  isAfter,
  MessageReader,
  MessageWriter,
  modes,
  theEnd,
  version,
} from './reconcile/message.ts';

export { InvalidItem, MalformedMessage } from './reconcile/malformed.ts';

export interface Absorbed {
  /** Ids that only this side has. */
  have: string[];
  /** Ids that only the other side has. */
  need: string[];
  /** What to send next; null when all is known. */
  next: string | null;
}

/**
 * How far a range that differs is divided at once. More means fewer rounds and longer messages: with
 * 16 and 32, a hundred differences among 100 000 cost twice the bytes and one round less.
 */
const parts = 8;
/** A range of fewer items is sent as its ids. */
const fewIds = 16;
/** A divided range, a skip before it and a fingerprint of all that follows: less than this. */
const answerBytes = 1280;
const leastFrame = 4096;

interface Differences {
  have: string[];
  need: string[];
}

export class Reconciler {
  readonly #items: ItemSet;
  readonly #frameLimit: number;

  /**
   * Items in any order. `frameLimit`: bytes (half as many as hexadecimal digits) that a message may
   * have, at least 4096; 0 means no limit. Throws `InvalidItem` and `RangeError`.
   */
  constructor(items: Iterable<Item>, frameLimit = 0) {
    if (frameLimit !== 0 && !(frameLimit >= leastFrame))
      throw new RangeError(`a frame has at least ${leastFrame} bytes, not ${frameLimit}`);
    this.#items = ItemSet.of(items);
    this.#frameLimit = frameLimit === 0 ? Infinity : frameLimit;
  }

  /** The first message, in hexadecimal. */
  initiate(): string {
    const writer = new MessageWriter();
    writer.byte(version);
    this.#divide(writer, { from: 0, to: this.#items.size, end: theEnd });
    return writer.hex();
  }

  /** The answer to a message of the one who initiated. Throws `MalformedMessage`. */
  respond(message: string): string {
    const reader = new MessageReader(message);
    const wanted = reader.byte();
    if (wanted < 0x60 || wanted > 0x6f) throw new MalformedMessage('not of this protocol');
    // Another version is answered by the one that is spoken here, so that the other can adapt.
    return wanted === version ? this.#answer(reader, null).hex() : version.toString(16);
  }

  /** What an answer teaches the one who initiated. Throws `MalformedMessage`. */
  absorb(reply: string): Absorbed {
    const reader = new MessageReader(reply);
    if (reader.byte() !== version) throw new MalformedMessage('another version of the protocol');
    const differences: Differences = { have: [], need: [] };
    const next = this.#answer(reader, differences);
    return { ...differences, next: next.length === 1 ? null : next.hex() };
  }

  /** `differences`: where the one who initiated collects them; null for the one who responds. */
  #answer(reader: MessageReader, differences: Differences | null): MessageWriter {
    const writer = new MessageWriter();
    writer.byte(version);
    let range: Range = { from: 0, to: 0, end: { time: 0, prefix: new Uint8Array() } };
    // Ranges that need no answer are joined into one skip; at the end of a message none is needed.
    let hasSkipped = false;
    while (!reader.atEnd) {
      const before = range.end;
      range = this.#nextRange(reader, range);
      const theirs = contentOf(reader);
      if (!this.#needsAnswer(range, theirs, differences)) {
        hasSkipped = true;
        continue;
      }
      if (hasSkipped) writeSkip(writer, before);
      hasSkipped = false;
      const rest = this.#answerRange(writer, range, theirs);
      if (rest === null) continue;
      this.#writeFingerprint(writer, { from: rest, to: this.#items.size, end: theEnd });
      break;
    }
    return writer;
  }

  #nextRange(reader: MessageReader, before: Range): Range {
    if (before.end.time === Infinity) throw new MalformedMessage('goes on after the end');
    const end = reader.bound();
    if (isAfter(before.end, end)) throw new MalformedMessage('ranges are out of order');
    return { from: before.to, to: this.#items.indexOf(end, before.to), end };
  }

  #needsAnswer(range: Range, theirs: Content, differences: Differences | null): boolean {
    if (theirs === 'skip') return false;
    if (theirs instanceof Uint8Array) {
      const ours = this.#items.fingerprint(range.from, range.to);
      return ours.some((byte, place) => byte !== theirs[place]);
    }
    const have = this.#idsOf(range).filter((id) => !theirs.delete(id));
    differences?.have.push(...have);
    differences?.need.push(...theirs);
    return differences === null && (have.length > 0 || theirs.size > 0);
  }

  /** From which item on nothing fitted into the frame any more; null when all did. */
  #answerRange(writer: MessageWriter, range: Range, theirs: Content): number | null {
    const room = this.#frameLimit - writer.length - answerBytes;
    if (theirs instanceof Uint8Array) {
      if (room < 0) return range.from;
      this.#divide(writer, range);
      return null;
    }
    const fitting = range.from + Math.max(0, Math.floor(room / idBytes));
    if (fitting >= range.to) {
      this.#writeIds(writer, range);
      return null;
    }
    if (fitting > range.from)
      this.#writeIds(writer, {
        from: range.from,
        to: fitting,
        end: this.#items.boundAt(fitting),
      });
    return fitting;
  }

  #divide(writer: MessageWriter, { from, to, end }: Range): void {
    const count = to - from;
    if (count < fewIds) {
      this.#writeIds(writer, { from, to, end });
      return;
    }
    for (let part = 0, start = from; part < parts; part += 1) {
      const next = from + Math.ceil(((part + 1) * count) / parts);
      const isLast = part === parts - 1;
      const bound = isLast ? end : this.#items.boundAt(next);
      this.#writeFingerprint(writer, { from: start, to: next, end: bound });
      start = next;
    }
  }

  #writeFingerprint(writer: MessageWriter, { from, to, end }: Range): void {
    writer.bound(end);
    writer.number(modes.fingerprint);
    writer.bytes(this.#items.fingerprint(from, to));
  }

  #writeIds(writer: MessageWriter, { from, to, end }: Range): void {
    writer.bound(end);
    writer.number(modes.ids);
    writer.number(to - from);
    for (let index = from; index < to; index += 1) this.#items.writeId(index, writer);
  }

  #idsOf({ from, to }: Range): string[] {
    return Array.from({ length: to - from }, (_, index) => this.#items.idAt(from + index));
  }
}

/** Own items from index `from` to `to`, up to the bound `end`. */
interface Range {
  from: number;
  to: number;
  end: Bound;
}

/** What the other side says of a range: nothing, a fingerprint, or its ids. */
type Content = 'skip' | Uint8Array | Set<string>;

function contentOf(reader: MessageReader): Content {
  const mode = reader.number();
  if (mode === modes.skip) return 'skip';
  if (mode === modes.fingerprint) return reader.bytes(fingerprintBytes);
  if (mode === modes.ids) return reader.ids();
  throw new MalformedMessage(`no content is of mode ${mode}`);
}

function writeSkip(writer: MessageWriter, end: Bound): void {
  writer.bound(end);
  writer.number(modes.skip);
}
