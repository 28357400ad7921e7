import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animated } from '../../scripts/screens/apng.ts';

/** A grey picture of one pixel, by the PNG specification. */
function pixel(grey: number, width = 1): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const line = Buffer.from([0, ...Array.from({ length: width }, () => grey)]);
  const chunks: [string, Buffer][] = [
    ['IHDR', header],
    ['IDAT', deflateSync(line)],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...chunks.map(([type, data]) => {
      const named = Buffer.concat([Buffer.from(type), data]);
      const edges = Buffer.alloc(8);
      edges.writeUInt32BE(data.length, 0);
      edges.writeUInt32BE(crc32(named), 4);
      return Buffer.concat([edges.subarray(0, 4), named, edges.subarray(4)]);
    }),
  ]);
}

function read(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length), 'its checksum').toBe(crc32(named));
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += length + 12;
  }
  return chunks;
}

describe('a moving picture', () => {
  it('holds every frame, numbered, with its time', () => {
    const chunks = read(
      animated([
        { png: pixel(10), shownMs: 500 },
        { png: pixel(200), shownMs: 900 },
      ]),
    );
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'acTL',
      'fcTL',
      'IDAT',
      'fcTL',
      'fdAT',
      'IEND',
    ]);
    const [, count, first, , second, pixels] = chunks.map(({ data }) => data);
    expect(count?.readUInt32BE(0)).toBe(2);
    expect([first?.readUInt16BE(20), second?.readUInt16BE(20)]).toEqual([500, 900]);
    expect([first, second, pixels].map((data) => data?.readUInt32BE(0))).toEqual([0, 1, 2]);
    expect([...inflateSync(pixels?.subarray(4) ?? Buffer.alloc(0))]).toEqual([0, 200]);
  });

  it('refuses frames of different sizes, and what is no picture', () => {
    const frames = [pixel(1), pixel(1, 2)].map((png) => ({ png, shownMs: 1 }));
    expect(() => animated(frames)).toThrow('frame 1 is of another size');
    expect(() => animated([{ png: Buffer.from('GIF89a'), shownMs: 1 }])).toThrow('no PNG');
  });
});
