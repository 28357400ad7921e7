/**
 * The file of a back-up: gzip of lines of JSON. The first says what it is, the last has the SHA-256
 * of all before it, those between are rows: `{"t":table,"r":row}`.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { parseBounded } from '../bounded-json.ts';
import { Unreadable } from '../entry.ts';

export type DamageReason =
  | 'not-a-backup'
  | 'newer' // made by a later version
  | 'damaged' // not what was written
  | 'cut-off'
  | 'bomb';

/** The file is refused, and nothing of it was used. */
export class DamagedBackup extends Error {
  override name = 'DamagedBackup';
  constructor(
    readonly reason: DamageReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Characters. A note can be a long text, and no more. */
const longestLine = 2_000_000;
/** Text like ours becomes a tenth, repeated text a fortieth; only made for harm a thousandth. */
const mostExpansion = 200;
const beforeSuspicion = 20_000_000;

/** Adds the last line, and compresses. */
export async function packed(lines: AsyncIterable<string>): Promise<Blob> {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) {
        controller.enqueue(
          encoder.encode(`${JSON.stringify({ sha256: bytesToHex(hash.digest()) })}\n`),
        );
        controller.close();
        return;
      }
      const line = encoder.encode(`${value}\n`);
      hash.update(line);
      controller.enqueue(line);
    },
  });
  const stream = source.pipeThrough(new CompressionStream('gzip'));
  const blob = await new Response(stream).blob();
  return new Blob([blob], { type: 'application/gzip' });
}

/** The lines of a file but for the last, which is checked. Throws `DamagedBackup`. */
export async function* unpacked(file: Blob): AsyncGenerator {
  const hash = sha256.create();
  let waiting: string | undefined;
  for await (const line of textLines(file)) {
    if (waiting !== undefined) {
      hash.update(utf8ToBytes(`${waiting}\n`));
      yield parsed(waiting);
    }
    waiting = line;
  }
  const last: unknown = waiting === undefined ? undefined : parsed(waiting);
  const isLast = typeof last === 'object' && last !== null && 'sha256' in last;
  if (!isLast) throw new DamagedBackup('cut-off');
  if (last.sha256 !== bytesToHex(hash.digest())) throw new DamagedBackup('damaged');
}

function parsed(line: string): unknown {
  try {
    return parseBounded(line);
  } catch (cause) {
    if (cause instanceof Unreadable) throw new DamagedBackup('damaged', { cause });
    throw cause;
  }
}

async function* textLines(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let size = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((cause: unknown) => {
        throw new DamagedBackup(size > 0 ? 'cut-off' : 'not-a-backup', { cause });
      });
      if (done) break;
      size += value.byteLength;
      if (size > beforeSuspicion && size > file.size * mostExpansion)
        throw new DamagedBackup('bomb');
      const pieces = (rest + decoded(decoder, value)).split('\n');
      rest = pieces.pop() ?? '';
      if (rest.length > longestLine) throw new DamagedBackup('bomb');
      yield* pieces;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (rest !== '') yield rest;
}

function decoded(decoder: TextDecoder, value: Uint8Array): string {
  try {
    return decoder.decode(value, { stream: true });
  } catch (cause) {
    throw new DamagedBackup('damaged', { cause });
  }
}
