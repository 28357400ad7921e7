/** Several PNG pictures as one that moves: https://www.w3.org/TR/png-3/#apng-chunks */

import { crc32 } from 'node:zlib';

export interface Frame {
  /** A PNG file; all of one size and kind. */
  png: Buffer;
  shownMs: number;
}

interface Chunk {
  type: string;
  data: Buffer;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Plays for ever. */
export function animated(frames: Frame[]): Buffer {
  const pictures = frames.map(({ png }) => chunksOf(png));
  const [first] = pictures;
  const header = first?.find(({ type }) => type === 'IHDR');
  if (!header) throw new Error('an animation needs frames that are PNG files');
  let order = 0;
  const body = pictures.flatMap((chunks, index) => {
    if (!chunks.some(({ type, data }) => type === 'IHDR' && data.equals(header.data))) {
      throw new Error(`frame ${index} is of another size or kind than the first`);
    }
    const control = frameControl(order++, header.data, frames[index]?.shownMs ?? 0);
    const pixels = chunks.filter(({ type }) => type === 'IDAT');
    if (index === 0) return [control, ...pixels];
    return [
      control,
      ...pixels.map(({ data }) => ({ type: 'fdAT', data: numbered(order++, data) })),
    ];
  });
  const counts = Buffer.alloc(8);
  counts.writeUInt32BE(frames.length, 0);
  const all = [
    header,
    { type: 'acTL', data: counts },
    ...body,
    { type: 'IEND', data: Buffer.alloc(0) },
  ];
  return Buffer.concat([signature, ...all.map(written)]);
}

function chunksOf(png: Buffer): Chunk[] {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('this is no PNG file');
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function frameControl(order: number, header: Buffer, shownMs: number): Chunk {
  const data = Buffer.alloc(26);
  data.writeUInt32BE(order, 0);
  header.copy(data, 4, 0, 8);
  data.writeUInt16BE(shownMs, 20);
  data.writeUInt16BE(1000, 22);
  return { type: 'fcTL', data };
}

function numbered(order: number, data: Buffer): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(order, 0);
  return Buffer.concat([number, data]);
}

function written({ type, data }: Chunk): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length, 0);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named), 0);
  return Buffer.concat([length, named, sum]);
}
